import { jsonAnswer, type Answer } from './wire.js';

/**
 * A refusal in the manner of the REST API: a list with one `{errorCode, message, fields?}`.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
export class Refusal extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly string[] | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    errorCode: string,
    message: string,
    fields?: readonly string[],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
    this.extra = extra;
  }

  /** The refusal inside a list of row results, which call the code `statusCode`. */
  asRowError(): Record<string, unknown> {
    return { statusCode: this.errorCode, message: this.message, fields: this.fields ?? [], ...this.extra };
  }

  asAnswer(): Answer {
    const fields = this.fields === undefined ? {} : { fields: this.fields };
    return jsonAnswer(this.status, [{ ...this.extra, message: this.message, errorCode: this.errorCode, ...fields }]);
  }
}

export const noSuchResource = () => new Refusal(404, 'NOT_FOUND', 'The requested resource does not exist');

export const methodRefused = (method: string, allowed: string) =>
  new Refusal(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed}`);

export const sessionRefused = () => new Refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

export const entityDeleted = () => new Refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted');

export const badJson = (message: string) => new Refusal(400, 'JSON_PARSER_ERROR', message);

/** What the real service has and this stand-in has not: said plainly, so that nobody takes it for a refusal of Salesforce. */
export const notBuilt = (what: string) =>
  new Refusal(501, 'NOT_IN_THIS_STAND_IN', `This stand-in for Salesforce has no ${what}.`);
