import type { FieldProblem } from '../errors.js';
import { parseDate } from '../time/civilDate.js';

/** Objects as they come from JSON or from a form. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields, and neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface TextRule {
  max: number;
  required?: boolean;
  /** Line breaks and tabs may stand in it. */
  lines?: boolean;
}

/** C0 and C1 controls and halves of surrogate pairs. Line breaks and tabs are looked at apart. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/u;
const breaks = /[\t\n\r]/;

/**
 * A text as it is kept: trimmed, in Unicode NFC, with plain line feeds. Emoji, right-to-left scripts and HTML stay: they are text.
 *
 * @example
 * cleanText('  Jose\u0301\r\n') // 'José'
 */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Length in characters as people count them: code points, after cleaning. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Gathers what is wrong with the fields of one input, and hands back what is right. */
export class FieldCheck {
  readonly problems: FieldProblem[] = [];

  /** Notes a problem, and stands for the value that there is not. */
  add(field: string, code: FieldProblem['code'], params?: FieldProblem['params']): undefined {
    this.problems.push({ field, code, ...(params && { params }) });
    return undefined;
  }

  /** The cleaned text, or undefined when it is absent, blank or wrong. */
  text(field: string, value: unknown, rule: TextRule): string | undefined {
    if (value !== undefined && typeof value !== 'string') return this.add(field, 'wrongType');
    const text = cleanText(value ?? '');
    if (text === '') {
      if (rule.required) this.add(field, 'required');
      return undefined;
    }
    if (forbidden.test(text) || (!rule.lines && breaks.test(text))) return this.add(field, 'controlCharacters');
    const length = textLength(text);
    if (length > rule.max) return this.add(field, 'tooLong', { max: rule.max, length });
    return text;
  }

  /** The value when it is one of `options`. */
  choice<Option extends string>(
    field: string,
    value: unknown,
    options: readonly Option[],
    required = true,
  ): Option | undefined {
    if (value === undefined || value === '') {
      if (required) this.add(field, 'required');
      return undefined;
    }
    const found = options.find((option) => option === value);
    if (found === undefined) this.add(field, typeof value === 'string' ? 'unknownValue' : 'wrongType');
    return found;
  }

  /** Cleaned texts, none of them blank; undefined when the list is absent, too long or wrong. */
  texts(field: string, value: unknown, rule: TextRule, most: number): string[] | undefined {
    if (value === undefined && !rule.required) return undefined;
    if (!Array.isArray(value)) return this.add(field, value === undefined ? 'required' : 'wrongType');
    if (value.length > most) return this.add(field, 'tooLong', { max: most, length: value.length });
    if (value.length === 0 && rule.required) return this.add(field, 'required');
    const texts = value.map((one, index) => this.text(`${field}.${index}`, one, { ...rule, required: true }));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }

  /** True or false. */
  flag(field: string, value: unknown): boolean | undefined {
    if (typeof value === 'boolean') return value;
    return this.add(field, value === undefined ? 'required' : 'wrongType');
  }

  /** A whole number from 0 to `most`. */
  whole(field: string, value: unknown, most: number): number | undefined {
    if (value === undefined) return this.add(field, 'required');
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return this.add(field, 'wrongType');
    return value > most ? this.add(field, 'tooLong', { max: most, length: value }) : value;
  }

  /** A civil date, YYYY-MM-DD, that exists. */
  date(field: string, value: unknown, required = true): string | undefined {
    if (value === undefined || value === '') return required ? this.add(field, 'required') : undefined;
    if (typeof value !== 'string') return this.add(field, 'wrongType');
    try {
      parseDate(value);
      return value;
    } catch {
      return this.add(field, 'badDate');
    }
  }

  /** Refuses fields that the input does not have, so that a misspelt one is not lost in silence. */
  only(prefix: string, fields: Fields, known: readonly string[]): void {
    for (const name of Object.keys(fields)) {
      if (!known.includes(name) && fields[name] !== undefined) this.add(prefix + name.slice(0, 60), 'notAllowed');
    }
  }
}
