/** What Orca says on an example page, from the approved transcripts of the screen reader tests. */
import { existsSync, readFileSync } from 'node:fs';

const BROWSERS = ['firefox', 'chromium'];
const NAMES = { firefox: 'Firefox', chromium: 'Chromium' };

/** @param scenario `player-keys`. @returns {{ browser: string, steps: { action: string, speech: string[] }[] }[]} */
export function readTranscript(scenario) {
  return BROWSERS.map((browser) => ({ browser: NAMES[browser], file: fileOf(browser, scenario) }))
    .filter(({ file }) => existsSync(file))
    .map(({ browser, file }) => ({ browser, steps: steps(readFileSync(file, 'utf8')) }));
}

const fileOf = (browser, scenario) => `test/screen-reader/snapshots/${browser}/${scenario}.txt`;

/** A line at the margin is an action, an indented one is speech; `–` is silence. Scripts of the test are left out. */
function steps(text) {
  const all = [];
  for (const line of text.split('\n').filter(Boolean)) {
    if (!/^\s/.test(line)) all.push({ action: line, speech: [] });
    else if (line.trim() !== '–') all.at(-1).speech.push(line.trim());
  }
  return all.filter(({ action }) => /^(press|listen|read all)/.test(action));
}
