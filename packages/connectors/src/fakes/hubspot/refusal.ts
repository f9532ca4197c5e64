/** One thing that was wrong with a request. */
export interface RefusalDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Readonly<Record<string, readonly string[]>>;
}

/** What a refusal says; the server adds `correlationId` to each one. */
export interface RefusalBody {
  status: string;
  message: string;
  category?: string;
  subCategory?: string;
  errors?: readonly RefusalDetail[];
  context?: Readonly<Record<string, readonly string[]>>;
  links?: Readonly<Record<string, string>>;
  /** Only where a limit was met. */
  errorType?: 'RATE_LIMIT';
  policyName?: string;
  groupName?: string;
}

/**
 * A request that HubSpot would refuse, with the body that it would send. The shape is that of
 * developers.hubspot.com/docs/api-reference/error-handling; wordings are those of answers that people published, where there are any.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: RefusalBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Omit<RefusalBody, 'status'> & { status?: string }, headers = {}) {
    super(body.message);
    this.status = status;
    this.body = { status: 'error', ...body };
    this.headers = headers;
  }
}

/** 400 `VALIDATION_ERROR`. */
export function invalid(message: string, more: Partial<RefusalBody> = {}): Refusal {
  return new Refusal(400, { message, category: 'VALIDATION_ERROR', ...more });
}

/** 404 `OBJECT_NOT_FOUND`. */
export function notFound(message = 'resource not found', more: Partial<RefusalBody> = {}): Refusal {
  return new Refusal(404, { message, category: 'OBJECT_NOT_FOUND', ...more });
}

/** 409: something of that name or value is there already. */
export function conflict(message: string, category = 'CONFLICT'): Refusal {
  return new Refusal(409, { message, category });
}
