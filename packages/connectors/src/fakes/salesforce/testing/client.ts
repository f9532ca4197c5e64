import { FakeSalesforce, type FakeSalesforceOptions } from '../fake-salesforce.js';

/** What the service answered: status, headers and the body as JSON, or as text where it is none. */
export interface Told {
  status: number;
  headers: Headers;
  body: unknown;
}

/** A plain HTTP client that is logged in with client credentials. It repairs nothing and retries nothing. */
export interface Caller {
  fake: FakeSalesforce;
  token: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Told>;
  /** As `call`, below `/services/data/v66.0`. */
  data(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Told>;
  query(soql: string): Promise<Told>;
}

export async function startCaller(options: FakeSalesforceOptions = {}): Promise<Caller> {
  const fake = await FakeSalesforce.start(options);
  const token = await clientCredentials(fake);
  const call: Caller['call'] = async (method, path, body, headers = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(fake.baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: text }),
    });
    return told(response);
  };
  const data: Caller['data'] = (method, path, ...rest) => call(method, `/services/data/v66.0/${path}`, ...rest);
  return { fake, token, call, data, query: (soql) => data('GET', `query?q=${encodeURIComponent(soql)}`) };
}

async function told(response: Response): Promise<Told> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
}

/** Asks the token endpoint with a form. */
export async function askToken(fake: FakeSalesforce, form: Record<string, string>): Promise<Told> {
  const response = await fetch(`${fake.baseUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return told(response);
}

async function clientCredentials(fake: FakeSalesforce): Promise<string> {
  const { clientId, clientSecret } = fake.app;
  const { body } = await askToken(fake, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  return (body as { access_token: string }).access_token;
}

/** Gives an order on the control port. */
export async function order(fake: FakeSalesforce, path: string, body: unknown): Promise<Told> {
  const response = await fetch(`${fake.controlUrl}/__fake/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return told(response);
}
