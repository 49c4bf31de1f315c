/** WebDriver presses and releases a key in one command: a key that is held while another is pressed needs another driver. */
export const heldKeys = {
  name: 'aloud-held-keys',
  executeCommand({ command, session }) {
    if (command !== 'aloud-held-keys') return undefined;
    return session.browser.getPage ? true : { missing: 'a driver that holds a key' };
  },
};
