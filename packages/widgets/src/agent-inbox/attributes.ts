const known = ['role', 'class', 'part', 'data-case', 'aria-rowindex', 'aria-selected', 'aria-setsize', 'aria-posinset'];

/** Sets what the element of a line says of itself; what is left out of the known ones goes, since the element drew another line before. */
export function attributes(element: HTMLElement, values: Readonly<Record<string, string | number | undefined>>): void {
  for (const name of known) {
    const value = values[name];
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}
