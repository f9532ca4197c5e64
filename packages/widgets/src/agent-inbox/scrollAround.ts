/**
 * Calls back when anything scrolls inside a root or around it, or the page changes its size. Scrolling is not heard outside of the shadow
 * root that it happens in, so every root around is listened to.
 *
 * @returns the way to stop
 */
export function onScrollAround(inside: Node, call: () => void): () => void {
  const options = { capture: true, passive: true };
  const heard = rootsAround(inside);
  for (const root of heard) root.addEventListener('scroll', call, options);
  addEventListener('resize', call);
  return () => {
    for (const root of heard) root.removeEventListener('scroll', call, options);
    removeEventListener('resize', call);
  };
}

function rootsAround(inside: Node): Node[] {
  const root = inside.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
