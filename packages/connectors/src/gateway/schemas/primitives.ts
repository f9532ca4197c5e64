import { z } from '@hono/zod-openapi';

/**
 * A property that may be absent. Written this way because the OpenAPI generator does not know `exactOptional`, and TypeScript
 * takes `optional` for "may be undefined", which JSON cannot say.
 */
export function optional<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  return schema.optional() as unknown as z.ZodExactOptional<Schema>;
}

/** Text of at most `maxLength` characters, counted as JSON Schema and the core do: code points, not UTF-16 units. */
export function text(maxLength: number, minLength = 0) {
  return z.string().openapi(minLength === 0 ? { maxLength } : { minLength, maxLength });
}

export const instant = z.string().openapi({ format: 'date-time', example: '2026-11-05T09:14:00-05:00' });
export const civilDate = z.string().openapi({ format: 'date', example: '2026-11-27' });
export const sha256 = z.string().openapi({ pattern: '^[0-9a-f]{64}$' });
export const ed25519Key = z.string().openapi({
  pattern: '^[\\w-]{43}$',
  description: '32 bytes in base64url.',
  example: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw',
});
export const ed25519Signature = z.string().openapi({ pattern: '^[\\w-]{86}$', description: '64 bytes in base64url.' });
export const radicado = z.string().openapi({ example: 'AND-2026-004702-0' });
