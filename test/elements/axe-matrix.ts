/**
 * Every example of every tag passes axe, in both directions, in light, dark and forced colours. Several files call this: they
 * run side by side, and only one of the six combinations belongs to the default run. The pages load the built script: it is
 * what sites use, and one request instead of a hundred.
 *
 * An example that needs a press first declares it on its `<html>`: a real key presses `data-press="aloud-player >>
 * button"` (several are separated by semicolons), then the test waits for `data-until="aloud-player >> [part~=pause]"`.
 */
import { sendKeys } from '../commands/input.js';
import { passesAxe } from '../axe/axe.js';
import { emulate, type EmulatedMedia } from '../commands/emulation.js';
import { addDeviceVoices } from '../pages/device-voice.js';
import {
  querySelectorDeep,
  openPage,
  stateOfPage,
  waitForElements,
  waitFor,
  type OpenPage,
  waitForTransitions,
} from '../pages/open-page.js';

const COLOURS: Record<string, EmulatedMedia> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active', colorScheme: 'dark' },
};

const examples: { tag: string; state: string; path: string }[] = await (await fetch('/test/examples.json')).json();

/** FIG-15, ROOT-4 */
export function testExamples(dir: 'ltr' | 'rtl', colourNames = Object.keys(COLOURS)): void {
  let runs = 0;

  after(async () => {
    await emulate({});
    const tags = new Set(examples.map(({ tag }) => tag));
    console.log(`${tags.size} tags, ${examples.length} examples, ${runs} axe runs`);
  });

  for (const { tag, state, path } of examples) {
    describe(`${tag} ${state}, ${dir}`, () => {
      // One page for all its colours, opened in the first test, so that the test reports its errors.
      let opening: Promise<OpenPage> | undefined;

      after(async () => (await opening?.catch(() => undefined))?.close());

      for (const colours of colourNames) {
        it(`in ${colours} colours`, async () => {
          opening ??= openPage(path, { dir, built: true }).then(pressed);
          const page = await opening;
          await emulate(COLOURS[colours]!);
          await waitForTransitions(page.document);
          await waitForElements(page.document);
          runs += 1;
          await passesAxe(page.document);
        });
      }
    });
  }
}

async function pressed(page: OpenPage): Promise<OpenPage> {
  addDeviceVoices(page.window);
  const waitForElement = (selector: string): Promise<HTMLElement> =>
    waitFor(
      selector,
      () => querySelectorDeep(page.document, selector),
      () => stateOfPage(page),
    );
  const { press, until: reached } = page.document.documentElement.dataset;
  for (const selector of press?.split(';') ?? []) {
    const button = await waitForElement(selector);
    page.window.focus();
    button.focus();
    await sendKeys({ press: 'Enter' });
  }
  if (reached) await waitForElement(reached);
  await waitForElements(page.document);
  return page;
}
