import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childAt, escapeXml, readXml, textAt, XmlFault } from './xml.js';

describe('reading what Salesforce sends', () => {
  it('leaves out prefixes and attributes, and reads entities', () => {
    const root = readXml(
      '<?xml version="1.0" encoding="UTF-8"?>\n<e:Envelope xmlns:e="urn:x"><e:Body><sf:Id>5&amp;0 &#241;&#xF1;</sf:Id><sf:None xsi:nil="true"/></e:Body></e:Envelope>',
    );
    expect(root.name).toBe('Envelope');
    expect(textAt(root, 'Body', 'Id')).toBe('5&0 ññ');
    expect(childAt(root, 'Body', 'None')).toEqual({ name: 'None', children: [], text: '' });
  });

  it.each([
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a><a/>',
    '<a>&x;</a>',
    '<a>&amp</a>',
    '<a>&#x110000;</a>',
    '<a><![CDATA[x]]></a>',
    '<a><!-- x --></a>',
    '<a><?php x ?></a>',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '</a>',
    'text',
    '',
    `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`,
    '<a b="<"/>',
  ])('refuses %j', (text) => {
    expect(() => readXml(text)).toThrow(XmlFault);
  });

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readXml(`<a>${escapeXml(text)}</a>`).text).toBe(text);
      }),
    );
  });
});
