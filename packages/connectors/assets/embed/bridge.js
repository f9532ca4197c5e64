// The page's side of the bridge to a parent that we know: one greeting, one answer, then a channel of their own.

const longestWait = 10_000;

/**
 * Greets the parent, if it is of one of these origins, and waits for its answer. Only the parent's own window, on one of the origins and with
 * the greeting's nonce, is believed; after that the page listens to nobody else.
 *
 * @returns `send` passes a message on once there is a channel; `code` is the one that the parent brings, or undefined
 */
export function openBridge(origins) {
  let port;
  const waiting = [];
  const send = (message) => (port ? port.postMessage(message) : waiting.push(message));
  if (window.parent === window || origins.length === 0) return { send() {}, code: Promise.resolve(undefined) };

  const nonce = crypto.randomUUID();
  const code = new Promise((resolve) => {
    setTimeout(() => resolve(undefined), longestWait);
    window.addEventListener('message', function listen(event) {
      const { data, origin, source, ports } = event;
      if (!origins.includes(origin) || source !== window.parent) return;
      if (data?.type !== 'pqrs-welcome' || data.nonce !== nonce || ports.length !== 1) return;
      window.removeEventListener('message', listen);
      port = ports[0];
      for (const message of waiting.splice(0)) port.postMessage(message);
      resolve(typeof data.code === 'string' ? data.code : undefined);
    });
  });
  // The browser delivers it to the one origin that the parent has, and to none if that is not named here.
  for (const origin of origins) window.parent.postMessage({ type: 'pqrs-hello', nonce }, origin);
  return { send, code };
}
