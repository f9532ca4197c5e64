/** What a span says of its work. Never a name, an address, a text or an id of a person: counts, codes and names of ours. */
export type TraceAttributes = Readonly<Record<string, string | number | boolean>>;

/** Work that is watched, for what is only known at its end. */
export interface Span {
  set(attributes: TraceAttributes): void;
}

/**
 * Where spans go: the one hook for OpenTelemetry, or whatever else a host has. The names are `crm.request`, `crm.sync`,
 * `gateway.request` and `worker.turn`.
 *
 * @example
 * // With the API of OpenTelemetry, whose SDK the host has started:
 * const tracer = trace.getTracer('pqrs-kit');
 * const ours: Trace = {
 *   span: (name, attributes, work) =>
 *     tracer.startActiveSpan(name, { attributes }, async (span) => {
 *       try {
 *         return await work({ set: (more) => void span.setAttributes(more) });
 *       } catch (error) {
 *         span.setStatus({ code: SpanStatusCode.ERROR });
 *         throw error;
 *       } finally {
 *         span.end();
 *       }
 *     }),
 * };
 */
export interface Trace {
  /** Does the work, once, and gives what it gives or fails as it fails. */
  span<Result>(name: SpanName, attributes: TraceAttributes, work: (span: Span) => Promise<Result>): Promise<Result>;
}

export type SpanName = 'crm.request' | 'crm.sync' | 'gateway.request' | 'worker.turn';

/** Watches nothing: what everything runs with unless a host says otherwise. */
export const noTrace: Trace = { span: (_name, _attributes, work) => work({ set: () => undefined }) };
