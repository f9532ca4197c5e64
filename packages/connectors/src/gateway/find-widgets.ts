import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Where the built widgets are installed, or undefined when they are not built. */
export function findWidgets(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('@pqrs-kit/widgets/pqrs.js'));
  } catch {
    return undefined;
  }
}
