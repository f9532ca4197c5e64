/** A tag: its name in small letters, and all of it as it was written. */
export interface Tag {
  tag: string;
  ends: boolean;
  attributes: string;
  written: string;
}

/** A piece of a text with markup. */
export type Piece = { text: string } | Tag;

/** Elements whose content is no markup. */
const raw = ['script', 'style', 'title', 'textarea'];

/**
 * A text taken apart in tags and what stands between them, in one pass. A sign `<` that begins no tag is text; comments and
 * declarations are left out.
 */
export function* piecesOf(source: string): Generator<Piece> {
  const lower = source.toLowerCase();
  const lastEnd = source.lastIndexOf('>');
  let from = 0;
  for (let at = source.indexOf('<'); at >= 0 && at <= lastEnd; at = source.indexOf('<', at)) {
    const end = endOf(source, at, lastEnd);
    if (end === undefined) {
      at += 1;
      continue;
    }
    if (at > from) yield { text: source.slice(from, at) };
    const tag = tagOf(source.slice(at, end));
    if (tag) yield tag;
    from = end;
    if (tag && !tag.ends && raw.includes(tag.tag)) {
      const close = lower.indexOf(`</${tag.tag}`, end);
      if (close > end) yield { text: source.slice(end, close) };
      if (close > end) from = close;
    }
    at = from;
  }
  if (from < source.length) yield { text: source.slice(from) };
}

const name = '[a-zA-Z][a-zA-Z0-9]*(?:[:-][a-zA-Z0-9]+)*';
const begins = new RegExp(`^<(?:/?${name}[\\s/>]|[!?])`);
const parts = new RegExp(`^<(/?)(${name})(?=[\\s/>])([\\s\\S]*)>$`);
/** Signs in which the name of a tag has to end. */
const nameWindow = 80;

function tagOf(written: string): Tag | undefined {
  const [, slash, tag, attributes = ''] = parts.exec(written) ?? [];
  return tag === undefined ? undefined : { tag: tag.toLowerCase(), ends: slash === '/', attributes, written };
}

/** Where the tag, comment or declaration that begins at a place ends; undefined where none begins. */
function endOf(source: string, at: number, lastEnd: number): number | undefined {
  if (!begins.test(source.slice(at, at + nameWindow))) return undefined;
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end < 0 ? source.length : end + 3;
  }
  if (source[at + 1] === '!' || source[at + 1] === '?') return source.indexOf('>', at) + 1;
  let quote = '';
  for (let place = at + 1; place <= lastEnd; place += 1) {
    const sign = source[place];
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place + 1;
  }
  // A quote that never ends does not swallow the rest.
  return source.indexOf('>', at) + 1;
}

/**
 * The value of an attribute, as it is written; undefined where there is none.
 *
 * @example
 * attributeOf(' class=x href="https://a.co"', 'href') // 'https://a.co'
 */
export function attributeOf(attributes: string, wanted: 'href' | 'alt'): string | undefined {
  const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/;
  const [, double, single, bare] = value.exec(attributes.slice(placeOf(attributes, wanted))) ?? [];
  return double ?? single ?? bare;
}

/** Behind the name of an attribute, or at the end. */
function placeOf(attributes: string, wanted: string): number {
  const found = new RegExp(`(?:^|[\\s"'])${wanted}(?=[\\s=])`, 'i').exec(attributes);
  return found ? found.index + found[0].length : attributes.length;
}
