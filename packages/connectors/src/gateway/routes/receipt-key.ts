import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { jsonAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';
import { receiptKey } from '../schemas/intake.js';

const keyRoute = createRoute({
  method: 'get',
  path: '/v1/receipt-key',
  summary: 'The key that the receipts of filings are checked with',
  description: 'Public. It stays the same as long as the secret of the service does.',
  responses: { 200: jsonAnswer('The key.', receiptKey) },
});

export function addReceiptKey(app: OpenAPIHono<GatewayEnv>, { signer }: Pick<GatewayOptions, 'signer'>): void {
  app.openapi(keyRoute, async (c) => {
    const publicKey = await signer.publicKey();
    return c.json({ algorithm: 'Ed25519' as const, publicKey }, 200, { 'Cache-Control': 'public, max-age=3600' });
  });
}
