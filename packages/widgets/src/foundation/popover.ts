import { css } from 'lit';

/*
 * Menus are native popovers: the browser closes them on Escape or a click outside.
 * What is left to do is to put them beside their button, and to give it the focus back: inside a shadow root Chromium loses it.
 */

/** Listener of `beforetoggle`: puts the popover under (or over) the button that opens it, and the focus back on that button. */
export function placeBesideButton(event: Event): void {
  const popover = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState === 'open') placeOpen(popover);
  else if (popover.contains((popover.getRootNode() as ShadowRoot).activeElement)) buttonOf(popover)?.focus();
}

/** Puts an open popover beside its button again, because what is in it has changed its size. */
export function placeOpen(popover: HTMLElement): void {
  const button = buttonOf(popover);
  if (!button) return;
  // Its size is known only once it is shown.
  requestAnimationFrame(() => place(popover, button.getBoundingClientRect()));
}

function buttonOf(popover: HTMLElement): HTMLElement | null {
  return (popover.getRootNode() as ShadowRoot).querySelector(`[popovertarget='${popover.id}']`);
}

const margin = 8;

function place(popover: HTMLElement, beside: DOMRect): void {
  const { width, height } = popover.getBoundingClientRect();
  const [wide, high] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
  const left = Math.max(margin, Math.min(beside.left, wide - width - margin));
  const below = beside.bottom + 4;
  const top = below + height <= high - margin ? below : Math.max(margin, beside.top - height - 4);
  popover.style.setProperty('left', `${Math.round(left)}px`);
  popover.style.setProperty('top', `${Math.round(top)}px`);
}

export const popoverStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    min-width: 180px;
    max-width: min(320px, calc(100vw - 16px));
    max-height: min(420px, calc(100vh - 16px));
    overflow: auto;
    color: var(--_text);
    font: 400 14px/20px var(--_font);
    background: var(--_surface);
    border: var(--_hair) solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: var(--_float);
  }
  .option {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: max(36px, var(--_target));
    padding: 4px 10px;
    color: var(--_text);
    font: 400 14px/20px var(--_font);
    text-align: start;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
    margin: 0;
  }
  .option:hover {
    background: var(--_hover);
  }
  .option:focus-visible,
  .option:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .option input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }
`;
