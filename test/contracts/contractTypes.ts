// TypeScript of what the gateway's OpenAPI document says, so that the compiler holds the hand-written client against it.

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** A module with a type for each schema of the document, and the query, body and answer of each route. */
export function contractTypes({ paths, components }: ContractDocument): string {
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `  ${name}: ${typeOf(schema)};`);
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => `  '${method} ${path}': ${routeOf(operation)};`),
  );
  return `// Made of the gateway's OpenAPI document by contractTypes.test.ts. Do not edit.

/** The schemas by their name. */
export interface Schemas {
${schemas.join('\n')}
}

/** What each route is asked and answers when all is well. */
export interface Routes {
${routes.join('\n')}
}
`;
}

function routeOf({ parameters = [], requestBody, responses }: Operation): string {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const query = inQuery.map(({ name, required, schema }) => member(name, typeOf(schema), required === true));
  const fine = Object.entries(responses).find(([status]) => /^2/.test(status))?.[1];
  return `{ query: ${query.length > 0 ? `{ ${query.join(' ')} }` : 'object'}; body: ${bodyOf(requestBody)}; answer: ${bodyOf(fine)} }`;
}

/** Only JSON has a type here; files and streams are `never`. */
function bodyOf(body: Content | undefined): string {
  const schema = body?.content?.['application/json']?.schema;
  return schema ? typeOf(schema) : 'never';
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return `Schemas['${schema.$ref.split('/').at(-1) ?? ''}']`;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return `(${either.map(typeOf).join(' | ')})`;
  if (schema.allOf) return `(${schema.allOf.map(typeOf).join(' & ')})`;
  if (Array.isArray(schema.type)) return `(${schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')})`;
  if (schema.type === 'array') return `(${typeOf(schema.items ?? {})})[]`;
  if (schema.type === 'object') return objectOf(schema);
  return plain[schema.type ?? ''] ?? 'unknown';
}

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(([name, schema]) =>
    member(name, typeOf(schema), required.includes(name)),
  );
  if (members.length > 0) return `{ ${members.join(' ')} }`;
  return typeof additionalProperties === 'object' ? `Record<string, ${typeOf(additionalProperties)}>` : 'object';
}

function member(name: string, type: string, required: boolean): string {
  return `${/^\w+$/.test(name) ? name : `'${name}'`}${required ? '' : '?'}: ${type};`;
}
