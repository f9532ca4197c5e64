import { announce } from './announcer.js';

/** Copies a text and says so. Where the page may not write to the clipboard it says nothing and changes nothing. */
export async function copyText(text: string, said: string, from: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  announce(said, from);
  return true;
}
