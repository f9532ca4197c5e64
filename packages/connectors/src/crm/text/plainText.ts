import { decodeEntities, hasEntity } from './entities.js';
import { attributeOf, piecesOf, type Piece, type Tag } from './markup.js';

/** Elements that stand apart from what is around them, with how many lines feed there. */
const blocks: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'hr'].map(
    (tag) => [tag, 2] as const,
  ),
  ...[
    'div',
    'li',
    'tr',
    'dt',
    'dd',
    'section',
    'article',
    'header',
    'footer',
    'address',
    'figure',
    'main',
    'aside',
  ].map((tag) => [tag, 1] as const),
  ...['nav', 'form', 'fieldset', 'caption', 'center', 'body', 'html'].map((tag) => [tag, 1] as const),
]);
/** Elements whose content nobody reads. */
const unread: ReadonlySet<string> = new Set([
  ...['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'canvas'],
  ...['audio', 'video', 'select', 'textarea', 'button'],
]);
const inline: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'big', 'br', 'cite', 'code', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'del'],
  ...[
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
  ],
  ...['tt', 'u', 'var', 'wbr', 'input', 'link', 'meta', 'embed', 'o:p'],
]);
const isHtml = (tag: string) => blocks.has(tag) || unread.has(tag) || inline.has(tag);

/** C0 and C1 controls but tabs and line feeds, halves of surrogate pairs, and the mark of byte order. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]|\p{Surrogate}/gu;

/**
 * The text of a ticket as plain text: elements of HTML become lines, links keep their address, character references are
 * decoded, scripts and styles are left out, and so are NUL and other controls. A text without markup keeps its lines. This is
 * a reduction for reading, never a filter after which something may be shown as HTML.
 *
 * @example
 * plainText('<p>No enfr&iacute;a.</p><p>Vea <a href="https://a.co/1">la foto</a></p>')
 * // 'No enfría.\n\nVea la foto (https://a.co/1)'
 * plainText('Cuesta < 100 y > 50') // the same
 */
export function plainText(source: string): string {
  const clean = withoutControls(source);
  if (clean.includes('<')) {
    const pieces = [...piecesOf(clean)];
    if (pieces.some((piece) => 'tag' in piece && isHtml(piece.tag))) return reduced(pieces);
  }
  return hasEntity(clean) ? decoded(clean) : clean;
}

/** A text with plain line feeds, and without what no text shows and some databases refuse. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '');
}

const decoded = (text: string) => decodeEntities(text).replace(controls, '');

function reduced(pieces: readonly Piece[]): string {
  // What has links and no lines of HTML was written in lines of its own.
  const folds = pieces.some((piece) => 'tag' in piece && (blocks.has(piece.tag) || piece.tag === 'br'));
  const lastEnd = new Map(
    pieces.flatMap((piece, at) => ('tag' in piece && piece.ends ? [[piece.tag, at] as const] : [])),
  );
  const sheet = createSheet(folds);
  let skipping = '';
  for (const [at, piece] of pieces.entries()) {
    if (skipping !== '') {
      if ('tag' in piece && piece.ends && piece.tag === skipping) skipping = '';
    } else if ('text' in piece) sheet.write(decoded(piece.text));
    else if (!isHtml(piece.tag)) sheet.write(decoded(piece.written));
    else if (!unread.has(piece.tag)) element(sheet, piece);
    else if (!piece.ends && (lastEnd.get(piece.tag) ?? 0) > at) skipping = piece.tag;
  }
  return sheet.text();
}

function element(sheet: Sheet, { tag, ends, attributes }: Tag): void {
  const lines = blocks.get(tag);
  if (lines !== undefined) sheet.part(lines);
  if (tag === 'pre') sheet.keepSpace(!ends);
  else if (tag === 'li' && !ends) sheet.write('- ');
  else if (tag === 'br') sheet.feed();
  else if (tag === 'td' || tag === 'th') sheet.write(' ');
  else if (tag === 'img') sheet.write(decoded(attributeOf(attributes, 'alt') ?? ''));
  else if (tag === 'a') sheet.link(ends ? undefined : addressOf(attributes));
}

/** The address of a link that a person could follow, '' for others. */
function addressOf(attributes: string): string {
  const address = decoded(attributeOf(attributes, 'href') ?? '').trim();
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(address) ? address : '';
}

type Sheet = ReturnType<typeof createSheet>;

/** A text that is being put together. @param folds whether white space is a blank and no more */
function createSheet(folds: boolean) {
  const parts: string[] = [];
  let pending = 0;
  let kept = 0;
  let open: { address: string; from: number } | undefined;
  const last = () => parts.at(-1) ?? '';

  function write(text: string): void {
    const folded = folds && kept === 0 ? text.replace(/\s+/g, ' ') : text;
    const begins = parts.length === 0 || pending > 0 || /[\s]$/.test(last());
    const piece = folds && kept === 0 && begins ? folded.trimStart() : folded;
    if (piece === '') return;
    if (parts.length > 0 && pending > 0) parts.push('\n'.repeat(pending));
    pending = 0;
    parts.push(piece);
  }

  return {
    write,
    part: (lines: number) => void (pending = Math.max(pending, lines)),
    feed: () => void parts.push('\n'),
    keepSpace: (keeps: boolean) => void (kept = Math.max(0, kept + (keeps ? 1 : -1))),
    /** A link begins with an address, or ends without one. */
    link(address: string | undefined): void {
      const { address: told = '', from = 0 } = open ?? {};
      open = address === undefined ? undefined : { address, from: parts.length };
      if (address !== undefined || told === '') return;
      const shown = parts.slice(from).join('').trim();
      const bare = told.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
      if (!shown.includes(bare)) write(shown === '' ? told : ` (${told})`);
    },
    text: () =>
      parts
        .join('')
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
  };
}
