/** An element with its name without prefix, its attributes without prefix, and what is inside. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** What is no well-formed XML, or has a document type, which nothing here needs. */
export class XmlFault extends Error {}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (code) return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
    const found = whole.endsWith(';') ? entities[name] : undefined;
    if (found === undefined) throw new XmlFault(`The entity reference ${whole} is not allowed.`);
    return found;
  });
}

const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)([^<>]*?)(\/?)>|([^<]+)/y;
const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads a document strictly: tags must pair, entities are the five of XML, a DOCTYPE is refused.
 *
 * @throws XmlFault
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const text = source.replace(/^\uFEFF/, '');
  markup.lastIndex = 0;
  while (markup.lastIndex < text.length) {
    const at = markup.lastIndex;
    const found = markup.exec(text);
    if (!found) throw new XmlFault(`The markup at character ${at} is not well formed.`);
    take(found, open);
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || !only || more.length > 0)
    throw new XmlFault('The document needs one element that is closed.');
  return only;
}

function take([, cdata, slash, name, inside = '', selfClosing, plain]: RegExpExecArray, open: XmlElement[]): void {
  const parent = open.at(-1);
  if (!parent) throw new XmlFault('An element is closed that was not open.');
  if (cdata !== undefined || plain !== undefined) {
    const text = cdata ?? unescaped(plain ?? '');
    if (open.length === 1 && text.trim() !== '') throw new XmlFault('Text stands outside the document.');
    parent.text += text;
  } else if (name !== undefined && slash === '/') {
    if (open.length === 1 || parent.name !== local(name)) throw new XmlFault(`</${name}> closes what is not open.`);
    open.pop();
  } else if (name !== undefined) {
    const element = { name: local(name), attributes: attributesOf(inside), children: [], text: '' };
    parent.children.push(element);
    if (selfClosing !== '/') open.push(element);
  }
}

function attributesOf(inside: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  attribute.lastIndex = 0;
  const text = inside.trimEnd();
  while (attribute.lastIndex < text.length) {
    const found = attribute.exec(text);
    if (!found) throw new XmlFault(`The attributes ${text.trim()} are not well formed.`);
    const [, name = '', double, single = ''] = found;
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes[local(name)] = unescaped(double ?? single);
  }
  return attributes;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a child, trimmed; nothing when the child is not there. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.text.trim();
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Plain data that can be written as elements. */
export type XmlData = string | number | boolean | undefined | readonly XmlData[] | { readonly [name: string]: XmlData };

/** Writes plain data as elements: arrays repeat their name, `undefined` is left out. */
export function writeXml(name: string, value: XmlData): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  if (isList(value)) return value.map((item) => writeXml(name, item)).join('');
  const inside = Object.entries(value).map(([member, inner]) => writeXml(member, inner));
  return `<${name}>${inside.join('')}</${name}>`;
}

const isList = (value: XmlData): value is readonly XmlData[] => Array.isArray(value);

/** Writes an element as it was read. */
export function writeElement({ name, children, text }: XmlElement): string {
  const inside = children.length > 0 ? children.map(writeElement).join('') : escapeXml(text);
  return `<${name}>${inside}</${name}>`;
}
