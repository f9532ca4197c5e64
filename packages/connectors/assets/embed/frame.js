// The parent's side of the bridge, for a page of ours or of a partner that holds an embedded page in a frame.

/**
 * Answers the greeting of an embedded page, once.
 *
 * @param {HTMLIFrameElement} frame
 * @param {{ origin: string, code?: string, onMessage?: (message: { type: string }) => void }} options `origin` of the gateway; `code` for the
 *   page, if it needs one; `onMessage` gets `resize`, `navigate`, `changed`, `filed` and `focus-return`
 * @returns {() => void} ends it
 * @example
 * const end = answerFrame(frame, { origin: 'https://pqrs.example.com', onMessage: ({ type, height }) => {
 *   if (type === 'resize') frame.style.height = `${height}px`;
 * } });
 */
export function answerFrame(frame, { origin, code, onMessage = () => {} }) {
  const { port1, port2 } = new MessageChannel();
  function listen(event) {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    if (event.data?.type !== 'pqrs-hello' || typeof event.data.nonce !== 'string') return;
    window.removeEventListener('message', listen);
    port1.onmessage = ({ data }) => {
      if (data?.type === 'focus-return') frame.focus();
      onMessage(data);
    };
    frame.contentWindow.postMessage({ type: 'pqrs-welcome', nonce: event.data.nonce, code }, origin, [port2]);
  }
  window.addEventListener('message', listen);
  return () => {
    window.removeEventListener('message', listen);
    port1.close();
  };
}
