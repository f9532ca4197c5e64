import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ts from 'typescript';

const file = createRequire(import.meta.url)
  .resolve('@salesforce/types/metadata')
  .replace(/\.js$/, '.d.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
const declared = new Map(
  source.statements.filter((one) => ts.isTypeAliasDeclaration(one)).map((one) => [one.name.text, one.type]),
);

type Shape = Map<string, ts.TypeNode>;

/** The members that a type of Salesforce's declarations has, with those it takes over from others. */
function shapeOf(type: ts.TypeNode): Shape | undefined {
  if (ts.isTypeReferenceNode(type)) {
    const found = declared.get(type.typeName.getText());
    return found && shapeOf(found);
  }
  if (ts.isIntersectionTypeNode(type)) {
    return new Map(type.types.flatMap((part) => [...(shapeOf(part) ?? [])]));
  }
  if (!ts.isTypeLiteralNode(type)) return undefined;
  return new Map(
    type.members
      .filter((one) => ts.isPropertySignature(one))
      .flatMap((one) => (one.type ? [[one.name.getText(), one.type]] : [])),
  );
}

/** Words that an enumeration of Salesforce allows; undefined for what is none. */
function wordsOf(type: ts.TypeNode): string[] | undefined {
  if (ts.isTypeReferenceNode(type)) {
    const found = declared.get(type.typeName.getText());
    return found && wordsOf(found);
  }
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  const words = parts.flatMap((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [],
  );
  return words.length === parts.length ? words : undefined;
}

/** Declared as text by Salesforce, though it holds elements. */
const undescribed = new Set(['targetConfigs']);

const parser = new XMLParser({ ignoreDeclaration: true, ignoreAttributes: true, parseTagValue: false });

/** What Salesforce's own declarations say against a component: elements it does not know, words and numbers that are none. */
export function faultsOf(xml: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`not well-formed: ${valid.err.msg}`];
  const [[name, content] = ['', undefined]] = Object.entries(parser.parse(xml) as Record<string, unknown>);
  const type = declared.get(name);
  if (type === undefined) return [`${name}: no such type`];
  return faultsIn(name, content, type);
}

function faultsIn(path: string, value: unknown, type: ts.TypeNode): string[] {
  const element = ts.isArrayTypeNode(type) ? type.elementType : type;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => faultsOfOne(path, one, element));
}

function faultsOfOne(path: string, value: unknown, type: ts.TypeNode): string[] {
  const shape = shapeOf(type);
  if (shape !== undefined) {
    if (typeof value !== 'object' || value === null) return value === '' ? [] : [`${path}: no elements in it`];
    return Object.entries(value).flatMap(([name, inner]) => {
      if (undescribed.has(name)) return [];
      const member = shape.get(name);
      return member ? faultsIn(`${path}.${name}`, inner, member) : [`${path}.${name}: no such element`];
    });
  }
  if (typeof value !== 'string') return [`${path}: elements in a value`];
  if (type.kind === ts.SyntaxKind.BooleanKeyword && !/^(true|false)$/.test(value)) return [`${path}: no boolean`];
  if (type.kind === ts.SyntaxKind.NumberKeyword && !/^-?\d+(\.\d+)?$/.test(value)) return [`${path}: no number`];
  const words = wordsOf(type);
  return words === undefined || words.includes(value) ? [] : [`${path}: "${value}" is none of its words`];
}
