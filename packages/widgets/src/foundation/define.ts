import { version } from './version.js';

/** An element class with the name it registers under and the version it comes from. */
export interface DefinableElement extends CustomElementConstructor {
  readonly tag: string;
  readonly version?: string;
}

export interface DefineOptions {
  /** Added to the tag, for pages that carry two versions: `legacy` gives `pqrs-intake-form-legacy`. */
  suffix?: string;
  /** Where to register; the page's own registry without it. */
  registry?: CustomElementRegistry;
}

/**
 * Registers a widget. It never throws: the same version again is silent, another version is one warning and the first one stays.
 * Without a registry (a server) it does nothing.
 *
 * @example
 * define(DeadlineClock); // <pqrs-deadline-clock>
 * define(DeadlineClock, { suffix: 'v1' }); // <pqrs-deadline-clock-v1>
 */
export function define(element: DefinableElement, options: DefineOptions = {}): void {
  const registry = options.registry ?? globalThis.customElements;
  if (!registry) return;
  const name = options.suffix ? `${element.tag}-${options.suffix}` : element.tag;
  const present = registry.get(name) as DefinableElement | undefined;
  if (present) {
    warnOfOtherVersion(name, present.version);
    return;
  }
  try {
    registry.define(name, options.suffix || options.registry ? class extends element {} : element);
  } catch (cause) {
    // eslint-disable-next-line no-console -- a failed registration must not be silent
    console.warn(`[pqrs-kit] widget-not-registered: <${name}> could not be registered.`, cause);
  }
}

function warnOfOtherVersion(name: string, present: string | undefined): void {
  if (present === version) return;
  // eslint-disable-next-line no-console -- two versions on one page are for its developer to see
  console.warn(
    `[pqrs-kit] widget-version-conflict: <${name}> is already registered by version ${present ?? 'unknown'}; version ${version} stays unused. Load one version, or pass a suffix.`,
  );
}
