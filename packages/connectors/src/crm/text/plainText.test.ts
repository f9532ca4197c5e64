import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plainText.js';

describe('a text of a ticket', () => {
  it.each([
    ['La nevera no enfría.\n\nLa compré el lunes.', 'La nevera no enfría.\n\nLa compré el lunes.'],
    ['Cuesta < 100 y > 50, a<b', 'Cuesta < 100 y > 50, a<b'],
    ['Escríbame a <maria@example.com>', 'Escríbame a <maria@example.com>'],
    ['Compré en <Mi Tienda> el lunes', 'Compré en <Mi Tienda> el lunes'],
    ['<p>No enfr&iacute;a.</p>\n<p>Desde el <b>lunes</b>.</p>', 'No enfría.\n\nDesde el lunes.'],
    ['<div>Uno</div><div>Dos<br>Tres</div>', 'Uno\nDos\nTres'],
    ['<ul><li>la puerta</li><li>el motor</li></ul>Gracias', '- la puerta\n- el motor\n\nGracias'],
    ['<table><tr><td>Serie</td><td>A-1</td></tr><tr><td>Año</td></tr></table>', 'Serie A-1\nAño'],
    ['Vea <a href="https://a.co/x?a=1&amp;b=2">la foto</a>', 'Vea la foto (https://a.co/x?a=1&b=2)'],
    ['Vea <a href="https://a.co/">a.co</a>', 'Vea a.co'],
    ['<a href="javascript:alert(1)">abrir</a>', 'abrir'],
    ['<p>a</p><script>if (a<b && c>"</p>") x()</script><style>p{}</style><p>b</p>', 'a\n\nb'],
    ['<p>a<!-- nota > interna --></p>b', 'a\n\nb'],
    ['<p title="1 > 0">a</p>', 'a'],
    ['<P>A<BR/>B</P>', 'A\nB'],
    ['línea uno\nlínea <b>dos</b>', 'línea uno\nlínea dos'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<img src="x" alt="factura"> adjunta', 'factura adjunta'],
    ['Gato &amp; Perro &#8364; 5 &#x1F600; &#128; &#0; &nada;', 'Gato & Perro € 5 😀 €  &nada;'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['a &amp;lt; b', 'a &lt; b'],
    ['a\u0000b\u0007c\u009fd\r\ne\tf', 'abcd\ne\tf'],
    ['\ud83d sola', ' sola'],
    ['<p>sin fin <b', 'sin fin <b'],
    ['<p title="sin fin>a</p>', 'a'],
    ['<constructor>a</constructor><br>', '<constructor>a</constructor>'],
    ['', ''],
  ])('%j is read as %j', (given, read) => {
    expect(plainText(given)).toBe(read);
  });

  it('without markup stays as it is, but for controls and the ends of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!/[<&\u0000-\u001f\u007f-\u009f\ufeff]/.test(text) && !/\p{Surrogate}/u.test(text));
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it('written as HTML is read as it was written', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aáñ<>&"\'x😀'), minLength: 1, maxLength: 8 });
    const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
        const html = lines
          .map((words) => `<p>${words.map((one) => `<b>${escaped(one)}</b>`).join(' ')}</p>\n`)
          .join('');
        expect(plainText(html)).toBe(lines.map((words) => words.join(' ')).join('\n\n'));
      }),
    );
  });

  it('ends, holds no NUL and grows by a link at most, whatever it was', () => {
    const unit = fc.constantFrom(...['<', '>', '"', "'", '/', '!--', '-->', '<script>', '</script>', '<p>', '</p>']);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(unit, fc.constantFrom('a', ' ', '\n', '&', ';', '#', '\u0000')), { maxLength: 60 }),
        (units) => {
          const given = units.join('');
          const read = plainText(given);
          expect(read).not.toContain('\u0000');
          expect(read.length).toBeLessThanOrEqual(given.length + 3);
        },
      ),
    );
  });
});
