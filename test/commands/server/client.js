/**
 * One DevTools session for each test file.
 *
 * The runner opens the next file in the same tab, so the settings of one file (colours, network) must not outlive it:
 * Chromium removes every override when the session ends, which is when the runner empties the tab. On a busy machine
 * that event can come after the first command of the next file, which therefore never takes a session of another file.
 */
import { UnsupportedOperation } from 'puppeteer-core';

const NO_PROTOCOL = { missing: 'the DevTools protocol' };

const clients = new WeakMap();

/** @returns {Promise<import('puppeteer-core').CDPSession>} */
export async function clientOf(session) {
  const page = session.browser.getPage(session.id);
  const known = clients.get(page);
  if (known?.file === session.id) return known.client;
  known?.end();
  const client = page.createCDPSession();
  const end = () => {
    page.off('framenavigated', endWithFile);
    if (clients.get(page)?.client === client) clients.delete(page);
    client.then((open) => open.detach()).catch(() => {}); // the tab may be closed already
  };
  const endWithFile = (frame) => {
    // The address of a test file names its session: the late event of its own opening.
    if (frame === page.mainFrame() && !frame.url().includes(session.id)) end();
  };
  page.on('framenavigated', endWithFile);
  clients.set(page, { file: session.id, client, end });
  return client;
}

/**
 * A plugin of the test runner for one command of the DevTools protocol; `{ missing }` where the browser has no such
 * protocol. A command must return a value; otherwise the runner takes it for unknown.
 */
export function command(name, answer) {
  return {
    name: `aloud-${name}`,
    async executeCommand({ command, payload, session }) {
      if (command !== `aloud-${name}`) return undefined;
      if (!session.browser.getPage) return NO_PROTOCOL; // WebKit
      const client = await clientOf(session).catch(refusal);
      return client.missing ? client : ((await answer(client, payload ?? {})) ?? true);
    },
  };
}

/** Firefox. */
function refusal(error) {
  if (error instanceof UnsupportedOperation) return NO_PROTOCOL;
  throw error;
}
