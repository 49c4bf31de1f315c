/**
 * Brings an example page that is open in puppeteer into the state that it shows: `data-press` names the elements to press,
 * `data-until` the element to wait for.
 */
export async function showState(page) {
  await page.waitForFunction(`!document.querySelector(':not(:defined)')`);
  // A figure is repaired by a module that loads after its definition.
  await page.evaluate(() => Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete)));
  const { press, until } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  for (const selector of press?.split(';') ?? []) {
    const button = await waitFor(page, selector);
    await button.focus();
    await page.keyboard.press('Enter');
  }
  if (until) await waitFor(page, until);
  // The controls that the press adds are inert for a moment.
  await page.waitForSelector('aloud-player >>> :is(.choices, .lists)[inert]', { hidden: true });
}

/** Waits for `a >> b`, b in the shadow root of a. Puppeteer's own wait does not look again when a shadow root changes. */
async function waitFor(page, selector) {
  for (let tries = 0; tries < 600; tries++) {
    const element = await page.$(selector.replaceAll('>>', '>>>>'));
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited 60 s in vain for: ${selector}`);
}
