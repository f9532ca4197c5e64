// A due date with its whole explanation, as the desk asks for it.
import { due } from '../../packages/core/dist/index.js';

export const name = 'due date of a reclamo, explained';

export function prepare() {
  const request = { rule: 'co.consumer.direct_claim', receivedAt: '2026-11-05T09:14:00-05:00' };
  return () => due(request);
}
