/**
 * One DevTools session for each test file.
 *
 * The runner opens the next file in the same tab, so the settings of one file (colours, network) must not outlive it:
 * Chromium removes every override when the session ends, which is when the runner empties the tab.
 */
const clients = new WeakMap();

/** @returns {Promise<import('puppeteer-core').CDPSession>} */
export function clientOf(session) {
  const page = session.browser.getPage(session.id);
  if (!clients.has(page)) {
    clients.set(page, page.createCDPSession());
    page.on('framenavigated', function forget(frame) {
      if (frame !== page.mainFrame()) return;
      page.off('framenavigated', forget);
      const client = clients.get(page);
      clients.delete(page);
      client?.then((open) => open.detach()).catch(() => {}); // the tab may be closed already
    });
  }
  return clients.get(page);
}

/**
 * A plugin of the test runner for one command. A command must return a value; otherwise the runner takes it for
 * unknown.
 */
export function command(name, answer) {
  return {
    name: `aloud-${name}`,
    async executeCommand({ command, payload, session }) {
      if (command !== `aloud-${name}`) return undefined;
      return (await answer(await clientOf(session), payload ?? {})) ?? true;
    },
  };
}
