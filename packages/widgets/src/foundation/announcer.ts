/*
 * One polite live region a document. It is there before it is used, it is cleared after, and while a modal dialog
 * is open it stands inside that dialog: what is outside a modal dialog is silent.
 */
const clearAfter = 6000;
let region: HTMLElement | undefined;
let clearing: ReturnType<typeof setTimeout> | undefined;
/** Most messages of one frame that are said: who hears more hears none. */
const mostAtOnce = 3;
/**
 * What is said in the same frame is said together, so that one message does not swallow another's. By who says it: of what one element says
 * in a frame, the last counts.
 */
const pending = new Map<Element | undefined, string>();

/** Puts the region into the page and gives it. Elements call it when they connect, so that the first message is heard. */
export function prepareAnnouncer(): HTMLElement {
  region ??= makeRegion();
  if (!region.isConnected) document.body.append(region);
  return region;
}

/**
 * Says something politely to assistive technology.
 *
 * @param from The element that speaks: an open modal dialog around it takes the region in.
 */
export function announce(message: string, from?: Element): void {
  const live = prepareAnnouncer();
  const home = (from && openDialogAround(from)) ?? document.body;
  if (live.parentNode !== home) home.append(live);
  clearTimeout(clearing);
  // The same words twice are heard twice only if the region was empty in between.
  live.textContent = '';
  const underWay = pending.size > 0;
  pending.delete(from);
  pending.set(from, message);
  if (underWay) return;
  requestAnimationFrame(() => {
    live.textContent = [...new Set(pending.values())].slice(-mostAtOnce).join(' ');
    pending.clear();
    clearing = setTimeout(() => (live.textContent = ''), clearAfter);
  });
}

function makeRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.dataset['pqrsAnnouncer'] = '';
  // Set through the CSSOM: a style attribute is what a strict content policy refuses.
  const hidden = { position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };
  for (const [property, value] of Object.entries(hidden)) element.style.setProperty(property, value);
  return element;
}

function openDialogAround(from: Element): Element | undefined {
  for (let node: Node | null = from; node; node = parentOf(node)) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return undefined;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
