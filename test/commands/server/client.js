/**
 * One conversation with Chromium's protocol for each test file.
 *
 * The runner opens the next file in the same tab, so what a file has set (colours, network) must not outlive it: Chromium takes
 * every override back when the conversation ends, and that is when the runner empties the tab.
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
      client?.then((open) => open.detach()).catch(() => {}); // the tab may be gone already
    });
  }
  return clients.get(page);
}

/** A plugin of the test runner that answers one command. A command must answer something, else the runner takes it for unknown. */
export function command(name, answer) {
  return {
    name: `aloud-${name}`,
    async executeCommand({ command, payload, session }) {
      if (command !== `aloud-${name}`) return undefined;
      return (await answer(await clientOf(session), payload ?? {})) ?? true;
    },
  };
}
