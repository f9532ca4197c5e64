import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { PqrsError } from '@pqrs-kit/core';
import { streamArray, type StreamArrayItem } from 'stream-json/streamers/stream-array.js';
import { longestRow, type FileRow } from './row.js';

/**
 * The objects of a JSON file: one array, or one object a line. Fields of objects within are named by their path (`contact.email`), null is an
 * empty text, lists stay JSON.
 *
 * @param start the first characters of the file: an array begins with a bracket
 * @throws PqrsError `input-not-json` when an array is broken; a broken line only spoils itself
 */
export function jsonRows(source: Readable, start: string): AsyncGenerator<FileRow> {
  return start
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('[')
    ? arrayRows(source)
    : lineRows(source);
}

async function* arrayRows(source: Readable): AsyncGenerator<FileRow> {
  const parser = streamArray.withParserAsStream();
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { key, value } of parser as AsyncIterable<StreamArrayItem>) yield toRow(value, Number(key) + 1);
  } catch (cause) {
    if (cause instanceof PqrsError) throw cause;
    throw new PqrsError(
      'input-not-json',
      'The file begins as an array of JSON and breaks off.',
      'Write the file anew, or give one object a line.',
      { cause },
    );
  }
}

async function* lineRows(source: Readable): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const read of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const text = line === 1 ? read.replace(/^\uFEFF/, '') : read;
    if (text.trim() !== '') yield readLine(text, line);
  }
}

function readLine(text: string, line: number): FileRow {
  if (text.length > longestRow)
    return { line, fault: `The line is longer than ${longestRow} characters.`, raw: text.slice(0, 200) };
  try {
    return toRow(JSON.parse(text), line);
  } catch {
    return { line, fault: 'The line is not JSON.', raw: text };
  }
}

function toRow(value: unknown, line: number): FileRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, fault: 'The row is not an object.', raw: JSON.stringify(value) };
  }
  return { line, fields: Object.fromEntries(flatten(value, '')) };
}

function flatten(value: object, prefix: string): [string, string][] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]): [string, string][] => {
    if (typeof member === 'object' && member !== null && !Array.isArray(member))
      return flatten(member, `${prefix}${name}.`);
    return [[prefix + name, asText(member)]];
  });
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
