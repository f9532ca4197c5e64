/** A request as it came in, before anything was parsed. */
export interface WebhookRequest {
  method: string;
  /** Path and query under the configured public address; the Host header is never believed. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  raw: Uint8Array;
}

/** What a webhook is good for: something changed, go and read it. Its order and its values are not believed. */
export interface ChangeHint {
  remoteId: string;
  what: 'changed' | 'deleted' | 'merged' | 'restored';
  /** Unique for this delivery's content: the replay store keeps it, so that the same again has no effect. */
  key: string;
}

/** Some hints, and where the reading goes on once they are kept. */
export interface HintedPage {
  hints: readonly ChangeHint[];
  /** Opaque, the CRM's own. */
  next: string;
}

export type WebhookResult =
  | { ok: true; hints: readonly ChangeHint[] }
  /** `status` is the whole answer: who sends something wrong learns nothing more. */
  | { ok: false; status: 400 | 401 | 413; reason: 'unsigned' | 'signature' | 'time' | 'account' | 'body' | 'size' };

/** Where the webhooks of a CRM come in, and what it waits to hear. */
export interface WebhookEndpoint {
  /** `{key}` stands for a part that only the CRM knows. */
  path: string;
  summary: string;
  /** The answer once the hints are kept. */
  taken: { status: 204 } | { status: 200; contentType: string; body: string };
}
