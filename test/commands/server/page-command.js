/** A plugin of the test runner for one command that needs only the page of puppeteer: it works in Firefox too. */
export function pageCommand(name, act) {
  return {
    name: `aloud-${name}`,
    async executeCommand({ command, payload, session }) {
      if (command !== `aloud-${name}`) return undefined;
      if (!session.browser.getPage) return { missing: 'a driver that does this' }; // WebKit
      await act(session.browser.getPage(session.id), payload);
      return true;
    },
  };
}
