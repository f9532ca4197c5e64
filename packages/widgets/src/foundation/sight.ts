/*
 * One observer for all that asks whether it is on the screen. A little around counts as well, so that what scrolls in is up to date
 * before it is seen.
 */
const around = '200px';
const asked = new Map<Element, (seen: boolean) => void>();
let observer: IntersectionObserver | undefined;

/**
 * Says whether an element is on the screen, soon after asking and whenever that changes. Where the browser cannot say it, nothing is said.
 *
 * @returns what ends it
 */
export function onSight(element: Element, tell: (seen: boolean) => void): () => void {
  if (!globalThis.IntersectionObserver) return () => undefined;
  observer ??= new IntersectionObserver(tellAll, { rootMargin: around });
  asked.set(element, tell);
  observer.observe(element);
  return () => {
    asked.delete(element);
    observer?.unobserve(element);
  };
}

function tellAll(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) asked.get(target)?.(isIntersecting || isOnlyContents(target));
}

/** An element without a box of its own is nowhere, and what is in it may well be seen. */
function isOnlyContents(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
