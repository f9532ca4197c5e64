/** The value of an attribute on the closest element that has it, looked for through shadow hosts. */
export function inheritedAttribute(from: Element, name: string): string | undefined {
  for (let element: Element | null = from; element;) {
    const holder: Element | null = element.closest(`[${name}]:not([${name}=''])`);
    if (holder) return holder.getAttribute(name) ?? undefined;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when the page changes its language. One observer serves every element. */
export function onPageLanguage(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((each) => each()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'time-zone'] });
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
