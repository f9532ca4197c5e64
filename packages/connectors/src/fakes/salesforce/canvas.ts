import { createHmac } from 'node:crypto';

/**
 * Makes the signed request that Canvas posts to an app: the signature over the encoded context, a dot, the context.
 *
 * @param secret consumer secret of the app
 * @param context what Canvas would say, such as `{algorithm: 'HMACSHA256', issuedAt, userId, client, context}`
 * @example
 * canvasSignedRequest('secret', { algorithm: 'HMACSHA256' }).split('.').length // 2
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_connect.meta/platform_connect/canvas_app_unsigning_code_example.htm
 */
export function canvasSignedRequest(secret: string, context: Readonly<Record<string, unknown>>): string {
  const encoded = Buffer.from(JSON.stringify(context), 'utf8').toString('base64');
  const signature = createHmac('sha256', secret).update(encoded).digest('base64');
  return `${signature}.${encoded}`;
}
