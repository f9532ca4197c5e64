import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { answerJsonLines, linesOf, longestLine } from './jsonLines.js';

class Collector extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
  get lines(): unknown[] {
    return this.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  }
}

async function textsOf(chunks: Iterable<string | Uint8Array>): Promise<string[]> {
  const texts = [];
  for await (const line of linesOf(chunks)) texts.push(line.tooLong ? '<too long>' : line.text);
  return texts;
}

const echo = (value: unknown) => ({ result: value });

describe('lines of an input', () => {
  test('are the same however the chunks are cut', async () => {
    const text = '\uFEFF{"a":1}\r\n\n  {"ñ":2}\n{"c":3}';
    const expected = ['{"a":1}', '{"ñ":2}', '{"c":3}'];
    expect(await textsOf([text])).toEqual(expected);
    expect(await textsOf([...text])).toEqual(expected);
    const bytes = new TextEncoder().encode(text);
    expect(await textsOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  test('a line that is too long is told and dropped, and the next one is read', async () => {
    const piece = 'x'.repeat(longestLine / 2);
    expect(await textsOf([piece, piece, piece, '\n{"b":1}\n'])).toEqual(['<too long>', '{"b":1}']);
    expect(await textsOf([`${piece}${piece}y\n{}`])).toEqual(['<too long>', '{}']);
    expect(await textsOf(['{}'])).toEqual(['{}']);
  });
});

describe('answers in JSON Lines', () => {
  test('keep order and id, and a bad line does not stop the rest', async () => {
    const output = new Collector();
    const input = ['{"id":"a"}\nnot json\n', '{"id":7,"fail":true}\n[1]\n'];
    const code = await answerJsonLines(input, output, (value) => {
      if (typeof value === 'object' && value !== null && 'fail' in value) throw new TypeError('secret detail');
      return echo(value);
    });
    expect(code).toBe(1);
    expect(output.lines).toEqual([
      { id: 'a', result: { id: 'a' } },
      { id: null, error: { code: 'input-not-json', message: 'Line 2 is not JSON. Write one JSON object a line.' } },
      { id: 7, error: { code: 'internal-failure', message: 'Something failed that should not have.' } },
      { id: null, result: [1] },
    ]);
  });

  test('no lines are no failure', async () => {
    const output = new Collector();
    expect(await answerJsonLines(['\n \n'], output, echo)).toBe(0);
    expect(output.text).toBe('');
  });

  test('wait for a slow reader: what piles up does not grow with the input', async () => {
    let [written, most] = [0, 0];
    const slow = new Writable({
      highWaterMark: 16_384,
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        written += chunk.length;
        setImmediate(done);
      },
    });
    const lines = 40_000;
    function* source(): Generator<string> {
      for (let id = 0; id < lines; id += 1) {
        most = Math.max(most, slow.writableLength);
        yield `{"id":${id},"text":"${'x'.repeat(80)}"}\n`;
      }
    }
    expect(await answerJsonLines(source(), slow, echo)).toBe(0);
    expect(written).toBeGreaterThan(4_900_000);
    expect(most).toBeLessThan(200_000);
  });

  test('end when the reader goes away', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    let read = 0;
    function* source(): Generator<string> {
      for (; read < 1_000_000; read += 1) yield `{"id":${read},"text":"${'x'.repeat(200)}"}\n`;
    }
    expect(await answerJsonLines(Readable.from(source()), gone, echo)).toBe(0);
    expect(read).toBeLessThan(10_000);
  });
});
