import type { PqrsElement } from '@pqrs-kit/widgets';

/** What is to be named on the picture, at the first part of that name. */
export interface Named {
  name: string;
  part: string;
  kind: 'part' | 'property';
}

/** A name beside the picture. Every measure is in px from the picture's own corner. */
export interface Callout extends Named {
  box: { left: number; top: number; width: number; height: number };
  labelAt: number;
  labelLeft: number;
}

const labelHeight = 22;

/** Where the names go: each as near to the height of its part as those above it let. Parts that do not show have none. */
export function calloutsOf(widget: PqrsElement, picture: Element, named: readonly Named[]): Callout[] {
  const corner = picture.getBoundingClientRect();
  const labelLeft = corner.width - 200;
  const found = named.flatMap((one) => {
    const box = boxOf(widget, one.part, corner);
    return box ? [{ ...one, box }] : [];
  });
  found.sort((one, other) => one.box.top - other.box.top || other.box.width - one.box.width);
  let free = 0;
  return found.map((one) => {
    const labelAt = Math.round(Math.max(free, one.box.top));
    free = labelAt + labelHeight;
    return { ...one, labelAt, labelLeft };
  });
}

function boxOf(widget: PqrsElement, part: string, corner: DOMRect): Callout['box'] | undefined {
  for (const element of widget.renderRoot.querySelectorAll(`[part~="${part}"]`)) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { left: left - corner.left, top: top - corner.top, width, height };
  }
  return undefined;
}
