import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PqrsElement } from '../foundation/PqrsElement.js';
import { focused, until } from './widget.js';

/** A control of a widget, and what is to be expected of it. */
export interface ControlUse<Widget extends PqrsElement> {
  /** Selector within the widget. */
  control: string;
  /** Puts the widget on the page with the control in it, empty. */
  open(): Promise<Widget>;
  label: string;
  optional?: boolean;
  hint?: string;
  /** Tries to send while it is empty. Absent where it may be empty, or is never. */
  send?(widget: Widget): Promise<void>;
  /** What is then said of it. */
  error?: string;
  /** Whether the focus goes to a summary of what is wrong instead of to the control. */
  summary?: boolean;
  /** What Enter does in it: a line of its own, or what the button does. */
  enter: 'line' | 'send';
  /** What browsers fill it in by. */
  autofill?: string;
  /** Whether the widget can be reset. */
  reset?: boolean;
  /** Puts the widget on the page again, as after the page was left. */
  comeBack?(widget: Widget): Promise<Widget>;
}

type Text = HTMLInputElement | HTMLTextAreaElement;
const words = 'Ñandú 2 / ليلى';

/** Holds a text control of a widget to what people, browsers and assistive technology expect of any. */
export function itIsAFormControl<Widget extends PqrsElement>(use: ControlUse<Widget>): void {
  const at = (widget: Widget): Text => {
    const found = widget.renderRoot.querySelector<Text>(use.control);
    if (!found) throw new Error(`Nothing matches ${use.control}`);
    return found;
  };
  const open = async (): Promise<[Widget, Text]> => {
    const widget = await use.open();
    await until(() => widget.renderRoot.querySelector(use.control) !== null, `${use.control} is there`);
    return [widget, at(widget)];
  };
  /** As the browser itself writes what is typed, pasted and filled in. */
  const write = async (widget: Widget, text: string): Promise<void> => {
    at(widget).focus();
    document.execCommand('insertText', false, text);
    await widget.updateComplete;
  };
  /** What `aria-describedby` leads to. */
  const described = (control: Text): string => {
    const root = control.getRootNode() as ShadowRoot;
    const ids = control.getAttribute('aria-describedby')?.split(' ').filter(Boolean) ?? [];
    return ids.map((id) => root.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? `no ${id}`).join(' ');
  };

  describe(use.control, () => {
    it('has its label and its hint in the same root, and says whether it is required', async () => {
      const [, control] = await open();
      const [label] = control.labels ?? [];
      expect(label?.textContent?.replace(/\s+/g, ' ').trim()).toContain(use.label);
      expect(described(control)).toContain(use.hint ?? '');
      expect(control.getAttribute('aria-required')).toBe(use.optional ? null : 'true');
      expect(control.getAttribute('aria-invalid') ?? 'false').toBe('false');
      label?.click();
      expect(control.getRootNode()).toHaveProperty('activeElement', control);
    });

    it('keeps what is typed, pasted and filled in, also when the widget is drawn anew', async () => {
      const [widget, control] = await open();
      control.focus();
      const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      expect(control.dispatchEvent(paste)).toBe(true);
      await write(widget, words);
      widget.requestUpdate();
      await widget.updateComplete;
      expect(at(widget).value).toBe(words);
      // Browsers fill in without a key and without the focus.
      at(widget).value = 'Bogotá';
      for (const type of ['input', 'change']) at(widget).dispatchEvent(new Event(type, { bubbles: true }));
      widget.requestUpdate();
      await widget.updateComplete;
      expect(at(widget).value).toBe('Bogotá');
      if (use.autofill) expect(at(widget).autocomplete).toBe(use.autofill);
    });

    it(use.enter === 'line' ? 'takes Enter as a line of its own' : 'sends with Enter, once', async () => {
      const [widget, control] = await open();
      const form = control.form;
      let sent = 0;
      form?.addEventListener('submit', () => (sent += 1));
      control.focus();
      await userEvent.keyboard('{Enter}');
      await widget.updateComplete;
      expect(sent).toBe(use.enter === 'line' ? 0 : 1);
      if (use.enter === 'line') expect(at(widget).value).toBe('\n');
    });

    const { send, error = '' } = use;
    if (send)
      it('says what is wrong beside it, takes the focus, and is right again once it is mended', async () => {
        const [widget] = await open();
        await send(widget);
        await until(() => at(widget).getAttribute('aria-invalid') === 'true', 'it is called wrong');
        expect(described(at(widget))).toContain(error);
        const leads = use.summary ? '[role=alert]' : use.control;
        await until(() => focused(widget)?.matches(leads) === true, `the focus is on ${leads}`);
        await write(widget, words);
        expect(at(widget).getAttribute('aria-invalid') ?? 'false').toBe('false');
        expect(described(at(widget))).not.toContain(error);
        expect(at(widget).value).toBe(words);
      });

    if (use.reset)
      it('is empty after a reset of the form around', async () => {
        const [widget] = await open();
        await write(widget, words);
        (widget as unknown as { formResetCallback(): void }).formResetCallback();
        await widget.updateComplete;
        expect(widget.renderRoot.querySelector<Text>(use.control)?.value ?? '').toBe('');
      });

    const { comeBack } = use;
    if (comeBack)
      it('comes back with what was typed', async () => {
        const [widget] = await open();
        await write(widget, words);
        const after = await comeBack(widget);
        await until(() => at(after).value === words, 'it is there again');
      });
  });
}
