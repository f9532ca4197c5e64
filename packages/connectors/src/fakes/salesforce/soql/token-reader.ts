import type { Refusal } from '../refusal.js';
import { malformed, tokensOf, unquoted, type Token } from './tokens.js';

/** Reads the words of a query one after the other; what does not fit is MALFORMED_QUERY. */
export class TokenReader {
  readonly #soql: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(soql: string) {
    this.#soql = soql;
    this.#tokens = tokensOf(soql);
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '<EOF>', at: this.#soql.length };
  }

  get at(): number {
    return this.#token.at;
  }

  unexpected(): Refusal {
    const { kind, text, at } = this.#token;
    return malformed(this.#soql, at, kind === 'end' ? `unexpected token: <EOF>` : `unexpected token: '${text}'`);
  }

  refuse(at: number, message: string): Refusal {
    return malformed(this.#soql, at, message);
  }

  take(): Token {
    const token = this.#token;
    if (token.kind === 'end') throw this.unexpected();
    this.#next += 1;
    return token;
  }

  peek(): Token {
    return this.#token;
  }

  peekWord(word: string): boolean {
    return this.#token.kind === 'word' && this.#token.text.toUpperCase() === word;
  }

  takeWord(word: string): boolean {
    if (!this.peekWord(word)) return false;
    this.#next += 1;
    return true;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) throw this.unexpected();
  }

  peekSign(sign: string): boolean {
    return this.#token.kind === 'sign' && this.#token.text === sign;
  }

  takeSign(sign: string): boolean {
    if (!this.peekSign(sign)) return false;
    this.#next += 1;
    return true;
  }

  expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw this.unexpected();
  }

  takeName(): string {
    if (this.#token.kind !== 'word' || this.#token.text.includes(':')) throw this.unexpected();
    return this.take().text;
  }

  takeCount(): number {
    const token = this.#token;
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw this.unexpected();
    return Number(this.take().text);
  }

  textOf(token: Token): string {
    return unquoted(this.#soql, token);
  }

  expectEnd(): void {
    if (this.#token.kind !== 'end') throw this.unexpected();
  }
}
