import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { table, target } from './report-tables.js';
import { serve } from './server.js';
import { openBrowser, pause, press, shows, Tab } from './tab.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The bytes of Aloud for the demo story: before the first press of the button, and until the page highlights the text. */
export async function measureBytes() {
  const html = await readFile(`${root}/demo/index.html`, 'utf8');
  const built = html.replace('../src/define/all.ts', '../dist/browser/aloud.js');
  const server = await serve({ folder: root, pages: { '/demo/index.html': built } });
  const browser = await openBrowser();
  try {
    const tab = await Tab.open(browser);
    await tab.page.goto(`${server.origin}/demo/index.html`, { waitUntil: 'load' });
    await pause(1);
    const before = server.sent.splice(0);
    await press(tab.page);
    await tab.until(shows('sentence'));
    await pause(1);
    report(before, server.sent);
  } finally {
    await browser.close();
    server.close();
  }
}

function report(before, after) {
  const code = ({ path }) => path.startsWith('/dist/browser/');
  const rows = [
    ['before', before.filter(code)],
    ['after', after.filter(code)],
  ].flatMap(([when, files]) => files.map(({ path, bytes }) => [path.slice('/dist/browser/'.length), when, bytes]));
  table(['file', 'press', 'brotli B'], rows);
  const plain = [...before, ...after].filter((file) => code(file) && file.encoding !== 'br');
  if (plain.length) console.log(`! not compressed: the browser asked for none of ${plain.map(({ path }) => path)}`);

  const sum = (files) => files.filter(code).reduce((total, { bytes }) => total + bytes, 0);
  const media = before.filter(({ path }) => path.startsWith('/audio/')).length;
  console.log('');
  target('until the first press', sum(before), { most: 8000, unit: 'B' });
  target('with all that the press loads', sum(before) + sum(after), { most: 22_000, unit: 'B' });
  target('sound and timing asked for before the press', media, { most: 0, unit: 'requests' });
}
