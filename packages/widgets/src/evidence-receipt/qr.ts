import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Room around a QR code that readers need, in modules (ISO/IEC 18004). */
const quiet = 4;

/** An address as a QR code, black on white in every theme: readers want it so. */
export function qrCode(address: string, label: string): TemplateResult {
  const { size, data } = encode(address, { ecc: 'M', border: 0 });
  const side = size + 2 * quiet;
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 ${side} ${side}">
    <path d=${data.map(rowPath).join('')} />
  </svg>`;
}

/** The dark modules of a row, each run of them as one bar: seams between modules would show. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x - from + 1;
    path += `M${from + quiet} ${y + quiet}h${width}v1h-${width}z`;
  }
  return path;
}
