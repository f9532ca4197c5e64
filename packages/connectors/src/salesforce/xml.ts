/** An element of a document, its name without the prefix of its namespace. */
export interface XmlElement {
  name: string;
  children: XmlElement[];
  /** Its text, that of its children apart. */
  text: string;
}

/** What is no document that we read. */
export class XmlFault extends Error {}

const mostElements = 200_000;
const mostDepth = 32;

const declaration = /\s*<\?xml\s[^<>]{0,200}\?>/y;
const tag =
  /<(\/?)(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;
const words = /[^<]+/y;

/**
 * Reads what Salesforce sends: elements and their text. Document types, entities of its own, instructions, comments and CDATA
 * are refused, so a document can neither reach outside nor grow while it is read. Attributes are left out.
 *
 * @throws XmlFault
 * @example
 * readXml('<a><b>1 &lt; 2</b></a>').children[0]?.text // '1 < 2'
 */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', children: [], text: '' };
  const open = [root];
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  declaration.lastIndex = begin;
  let at = declaration.test(text) ? declaration.lastIndex : begin;
  let count = 0;
  while (at < text.length) {
    const inside = open.at(-1) ?? root;
    words.lastIndex = at;
    const said = words.exec(text)?.[0];
    if (said !== undefined) {
      inside.text += unescaped(said);
      at += said.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (!found) throw new XmlFault('Something stands there that is neither an element nor text.');
    const [whole, closes, name = '', isEmpty] = found;
    at += whole.length;
    if (closes) {
      if (open.length < 2 || inside.name !== name) throw new XmlFault('An element is closed that is not open.');
      open.pop();
      continue;
    }
    count += 1;
    if (count > mostElements || open.length > mostDepth) throw new XmlFault('The document is too large or too deep.');
    const element: XmlElement = { name, children: [], text: '' };
    inside.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [only] = root.children;
  if (open.length > 1 || root.children.length !== 1 || !only || root.text.trim() !== '') {
    throw new XmlFault('This is not one whole document.');
  }
  return only;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const point = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const code = point ? Number.parseInt(point[1] ?? point[2] ?? '', point[1] === undefined ? 10 : 16) : Number.NaN;
    const sign = code <= 0x10_ff_ff ? String.fromCodePoint(code) : entities[name];
    if (sign === undefined || !whole.endsWith(';')) throw new XmlFault('An entity is not known.');
    return sign;
  });
}

/** Text as it stands inside an element. */
export function escapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element at the end of a way of names. */
export function childAt(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** The text of a child, or an empty one. */
export const textAt = (element: XmlElement | undefined, ...names: string[]): string =>
  childAt(element, ...names)?.text.trim() ?? '';
