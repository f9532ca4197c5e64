import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainFacts } from '@pqrs-kit/core';
import { filesIn } from './templateFiles.js';
import { writeProject } from './writeProject.js';

// The project as a company gets it, held against what HubSpot accepts, without an account.
const gateway = 'https://pqrs.andina.example';
const folder = join(mkdtempSync(join(tmpdir(), 'pqrs-hubspot-')), 'hubspot');
const { files } = writeProject('hubspot', folder, { gateway, portal: 4711 });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const parse = (path: string) => JSON.parse(read(path)) as unknown;

const url = z.string().regex(/^https:\/\/pqrs\.andina\.example(\/[a-z/]+)?$/);
const text = z.string().min(1);
const entrypoint = z.string().regex(/^\/app\/(cards|pages|settings)\/[A-Z]\w+\.tsx$/);
const labels = z.record(z.enum(['en', 'es']), z.record(text, z.union([text, z.record(text, text)])));
const field = z.strictObject({
  typeDefinition: z.strictObject({
    name: text,
    type: z.enum(['string', 'enumeration']),
    fieldType: z.enum(['text', 'textarea', 'select']).optional(),
    options: z.array(z.strictObject({ value: text, label: text })).optional(),
  }),
  supportedValueTypes: z.array(z.enum(['STATIC_VALUE', 'OBJECT_PROPERTY'])).optional(),
  isRequired: z.boolean().optional(),
});

/** Folder and shape of each kind of component. */
const kinds = {
  app: {
    folder: 'app',
    config: z.strictObject({
      name: text,
      description: text,
      distribution: z.literal('private'),
      auth: z.strictObject({
        type: z.literal('static'),
        requiredScopes: z.array(text),
        optionalScopes: z.array(text),
        conditionallyRequiredScopes: z.array(text),
      }),
      permittedUrls: z.strictObject({ fetch: z.array(url), iframe: z.array(url), img: z.array(url) }),
      support: z.strictObject({ supportUrl: url }),
    }),
  },
  card: {
    folder: 'app/cards',
    config: z.strictObject({
      name: text,
      description: text,
      location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
      entrypoint,
      objectTypes: z.tuple([z.literal('tickets')]),
    }),
  },
  page: { folder: 'app/pages', config: z.strictObject({ entrypoint }) },
  settings: { folder: 'app/settings', config: z.strictObject({ entrypoint }) },
  webhooks: {
    folder: 'app/webhooks',
    config: z.strictObject({
      settings: z.strictObject({ targetUrl: url, maxConcurrentRequests: z.int().min(1).max(100) }),
      subscriptions: z.strictObject({
        crmObjects: z.array(
          z.strictObject({
            subscriptionType: z.string().regex(/^object\.(creation|deletion|merge|restore|propertyChange)$/),
            objectType: z.literal('ticket'),
            propertyName: text.optional(),
            active: z.boolean(),
          }),
        ),
        legacyCrmObjects: z.array(z.never()),
        hubEvents: z.array(z.never()),
      }),
    }),
  },
  'workflow-action': {
    folder: 'app/workflow-actions',
    config: z.strictObject({
      actionUrl: url,
      isPublished: z.boolean(),
      supportedClients: z.array(z.strictObject({ client: z.enum(['WORKFLOWS', 'AGENTS']) })),
      objectTypes: z.array(text),
      inputFields: z.array(field),
      outputFields: z.array(field),
      labels,
    }),
  },
} as const;
const component = z.strictObject({
  uid: z.string().regex(/^[\w.-]{1,64}$/),
  type: z.enum(Object.keys(kinds) as (keyof typeof kinds)[]),
  config: z.looseObject({}),
});
const metaFiles = files.filter((path) => path.endsWith('-hsmeta.json'));
const components = metaFiles.map((path) => ({ path, ...component.parse(parse(path)) }));
const actions = components.filter(({ type }) => type === 'workflow-action');

describe('the project', () => {
  it("is one that HubSpot's own parser takes, with every component of it", async () => {
    expect(parseProjectConfig(folder)).toMatchObject({ platformVersion: '2026.03', srcDir: 'src' });
    const project = { projectSourceDir: join(folder, 'src'), platformVersion: '2026.03', accountId: 4711 };
    const { intermediateRepresentation, skippedHsMetaFiles } = await translate(project, { skipValidation: true });
    const found = Object.keys(intermediateRepresentation.intermediateNodesIndexedByUid);
    expect(found.sort()).toEqual(components.map(({ uid }) => uid).sort());
    expect(skippedHsMetaFiles).toEqual([]);
  });

  it.each(components)('describes $uid as HubSpot wants it, where HubSpot looks for it', ({ path, type, config }) => {
    expect(z.safeParse(kinds[type].config, config).error?.issues ?? []).toEqual([]);
    expect(dirname(path)).toBe(`src/${kinds[type].folder}`);
  });

  it('has one of what there may be one of, and no two of one name', () => {
    for (const type of ['app', 'page', 'settings', 'webhooks'] as const)
      expect(components.filter((one) => one.type === type)).toHaveLength(1);
    expect(new Set(components.map(({ uid }) => uid)).size).toBe(components.length);
  });

  it('names no file that is not there', () => {
    const named = components.flatMap(({ config: { entrypoint } }) =>
      typeof entrypoint === 'string' ? [entrypoint] : [],
    );
    expect(named).toHaveLength(4);
    expect(named.filter((path) => !existsSync(join(folder, 'src', path)))).toEqual([]);
    const folders = new Set(named.map((path) => dirname(path)));
    expect([...folders].filter((path) => !existsSync(join(folder, 'src', path, 'package.json')))).toEqual([]);
  });

  it('permits every address that its code calls, and no other', () => {
    const { permittedUrls } = kinds.app.config.parse(components.find(({ type }) => type === 'app')?.config);
    expect(permittedUrls).toEqual({ fetch: [gateway], iframe: [gateway], img: [] });
    const code = files
      .filter((path) => /\.(ts|tsx|js|html)$/.test(path))
      .map(read)
      .join('\n');
    expect(new Set(code.match(/https?:\/\/[\w.-]+/g))).toEqual(new Set([gateway]));
  });

  it('has the way to the gateway once, in each folder that HubSpot builds alone', () => {
    const copies = ['cards', 'pages', 'settings'].map((name) => read(`src/app/${name}/gateway.ts`));
    expect(new Set(copies).size).toBe(1);
  });
});

describe('workflow actions', () => {
  it.each(actions)('$uid says in words every field that it has', ({ config }) => {
    const action = kinds['workflow-action'].config.parse(config);
    const names = (fields: typeof action.inputFields) => fields.map(({ typeDefinition }) => typeDefinition.name).sort();
    for (const words of [action.labels.es, action.labels.en]) {
      expect(Object.keys(words['inputFieldLabels'] as object).sort()).toEqual(names(action.inputFields));
      expect(Object.keys(words['outputFieldLabels'] as object).sort()).toEqual(names(action.outputFields));
    }
  });

  it('escalate by the facts that the core knows', () => {
    const action = kinds['workflow-action'].config.parse(actions.find(({ uid }) => uid === 'pqrs_escalate')?.config);
    const fact = action.inputFields.find(({ typeDefinition }) => typeDefinition.name === 'fact');
    expect(fact?.typeDefinition.options?.map(({ value }) => value)).toEqual([...plainFacts]);
  });
});

describe('web modules', () => {
  const modules = [...new Set(files.filter((path) => path.startsWith('cms/')).map((path) => dirname(path)))];
  const moduleField = z.strictObject({
    name: z.string().regex(/^\w+$/),
    label: text,
    type: z.enum(['text', 'choice']),
    choices: z.array(z.tuple([text, text])).optional(),
    required: z.boolean(),
    locked: z.boolean(),
    default: z.string(),
  });

  it.each(modules)('%s uses the fields that it has, escapes each, and has nothing inline', (path) => {
    expect(filesIn(join(folder, path))).toEqual(['fields.json', 'meta.json', 'module.css', 'module.html', 'module.js']);
    expect(parse(`${path}/meta.json`)).toMatchObject({ global: false, is_available_for_new_content: true });
    const html = read(`${path}/module.html`);
    const used = [...html.matchAll(/\{\{ module\.(\w+)(\|escape_(?:attr|html))? \}\}/g)];
    expect(used.filter(([, , escape]) => escape === undefined)).toEqual([]);
    expect(used).toHaveLength(html.match(/\{\{/g)?.length ?? 0);
    const fields = z.array(moduleField).parse(parse(`${path}/fields.json`));
    expect(new Set(used.map(([, name]) => name))).toEqual(new Set(fields.map(({ name }) => name)));
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script>(?!<)/);
  });

  it('are two: the form and the tracker', () => {
    expect(modules.map((path) => basename(path)).sort()).toEqual(['pqrs-intake.module', 'pqrs-tracker.module']);
  });
});

describe('what HubSpot would run', () => {
  const entries = ['cards/PqrsCaseCard.tsx', 'pages/PqrsBoard.tsx', 'settings/PqrsSettings.tsx'];
  const banned = new Set(
    'window document localStorage sessionStorage indexedDB customElements navigator location history XMLHttpRequest alert confirm prompt eval fetch'.split(
      ' ',
    ),
  );

  /** Names that a script uses but does not declare, and elements that are not HubSpot's. */
  function foreignNames(script: string): string[] {
    const found: string[] = [];
    function visit(node: ts.Node): void {
      if (ts.isIdentifier(node) && banned.has(node.text) && !isMember(node)) found.push(node.text);
      if (ts.isJsxOpeningLikeElement(node) && /^[a-z]/.test(node.tagName.getText()))
        found.push(`<${node.tagName.getText()}>`);
      ts.forEachChild(node, visit);
    }
    const source = ts.createSourceFile('card.tsx', script, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
    visit(source);
    return found;
  }
  const isMember = ({ parent, pos }: ts.Identifier): boolean =>
    (ts.isPropertyAccessExpression(parent) && parent.name.pos === pos) || ts.isPropertyAssignment(parent);

  it.each(entries)('%s uses nothing of a page, in any of its parts', async (entry) => {
    const { outputFiles } = await build({
      entryPoints: [join(folder, 'src/app', entry)],
      bundle: true,
      write: false,
      format: 'esm',
      jsx: 'preserve',
      external: ['react', 'react/*', '@hubspot/*'],
    });
    const [script] = outputFiles;
    expect(script!.text).toMatch(/hubspot\d*\.extend\(/);
    expect(foreignNames(script!.text)).toEqual([]);
  });

  it('is told from what uses a page', () => {
    expect(foreignNames('const a = <div>{document.title}</div>; customElements.get("x"); hubspot.fetch(a);')).toEqual([
      '<div>',
      'document',
      'customElements',
    ]);
  });
});
