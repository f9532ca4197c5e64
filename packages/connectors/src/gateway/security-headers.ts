import type { MiddlewareHandler } from 'hono';

/**
 * What a page of ours may load: itself only. The last two lines let Lit, and nothing else, write HTML; `allow-duplicates`
 * because two copies of Lit on one page each make their policy.
 */
export const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Data is not a page: it may load nothing and be framed nowhere. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Whether a policy lets others hold the page in a frame. X-Frame-Options cannot name them, so it must then be silent. */
const framedByOthers = /frame-ancestors https?:/;

/** Headers that keep a browser from doing more with an answer than it should. An answer's own Cache-Control and Content-Security-Policy stay. */
export function guardHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', isPage ? pagePolicy : dataPolicy);
  if (!framedByOthers.test(headers.get('Content-Security-Policy') ?? '')) headers.set('X-Frame-Options', 'SAMEORIGIN');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
}

/** {@link guardHeaders} of every answer. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    guardHeaders(c.res.headers);
  };
}
