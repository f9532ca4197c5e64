// The lint rules of the house. Types are checked by tsc; what is here is what types do not say.
import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { floorsPlugin } from './scripts/floors.mjs';

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'No enum: use a constant array and a union type.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'No namespace: use a module.' },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default export: name what you export, so that it is called the same everywhere.',
};
const inWidgets = [
  {
    selector: 'MemberExpression[property.name="shadowRoot"]',
    message: 'Use this.renderRoot: the shadow root may be closed.',
  },
  {
    selector:
      ':matches(ImportSpecifier[imported.name=/^(styleMap|unsafeCSS|unsafeHTML|unsafeSVG|unsafeStatic)$/], ExportSpecifier[local.name=/^(styleMap|unsafeCSS|unsafeHTML|unsafeSVG|unsafeStatic)$/])',
    message:
      'Blocked by a strict content security policy: use static styles, classes or style.setProperty in updated().',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement[value.raw=/<style|\\sstyle=/]',
    message: 'No inline style in templates: a strict content security policy drops it.',
  },
];
const inCore = [
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The core has no clock of its own: take the instant as an argument.',
  },
];

const inHubSpot = [
  {
    selector: 'JSXOpeningElement[name.type="JSXIdentifier"][name.name=/^[a-z]/]',
    message: 'No HTML elements: HubSpot draws its own components only.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^\\.\\./]',
    message: 'HubSpot builds each folder alone: import from this folder or from a package.',
  },
];

export default tseslint.config(
  // Salesforce's compiler reads these: decorators are none of JavaScript's. It checks them in test/salesforce.
  { ignores: ['packages/connectors/templates/salesforce/**/lwc/'] },
  // scripts/packaging.mjs compiles these against the packed types.
  { ignores: ['test/packaging/smoke/'] },
  { ignores: ['**/dist/', '**/node_modules/', 'storybook-static/', 'coverage/', 'docs/api/', '.cache/', '.pqrs/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // What runs in a page.
    files: ['bench/widgets/**/*.{js,mjs}', 'bench/support/pages.mjs', 'scripts/stories/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['packages/connectors/src/demo/assets/**/*.js', 'packages/connectors/{assets,templates}/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeCheckedOnly],
    plugins: { 'pqrs-floors': floorsPlugin },
    languageOptions: {
      parserOptions: { project: ['./tsconfig.eslint.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport],
      'pqrs-floors/floors': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      // What people send is checked for control characters.
      'no-control-regex': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...inCore] },
  },
  {
    files: ['packages/widgets/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...inWidgets],
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-private-properties': 'error',
      // Widgets stop listening in their controllers; the class that defines a tag lives in a module of its own.
      'wc/define-tag-after-class-definition': 'off',
      'wc/no-child-traversal-in-connectedcallback': 'off',
    },
  },
  {
    // These run in a worker of HubSpot, which has no DOM and draws with components of its own alone.
    files: ['packages/connectors/templates/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: ['./packages/connectors/templates/tsconfig.json'] } },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport, ...inHubSpot],
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'fetch', 'XMLHttpRequest', 'alert'],
    },
  },
  {
    // The tools behind these take a default export; pages of tests and stories run under no policy.
    files: ['stories/**/*.ts', '.storybook/**/*.ts', '*.config.ts', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
