/**
 * `npm run check:a11y`: a second opinion beside axe's, by IBM's engine, on the demo and on every example, in its state.
 *
 * Each page is checked twice, with the script and without: findings in the same place without the script are the page's
 * own. Of the others, only those that `accepted.js` names may be left. Violations and recommendations count, potential
 * ones too; results that need a person to check do not.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.js';
import { Counts } from '../../scripts/test-run/counts.js';
import { listExamples } from '../../scripts/server/examples.js';
import { serve } from '../bench/server.js';
import { showState } from '../show-state.js';
import { accepted } from './accepted.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = await readFile(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');
const SCRIPT = '/src/define/all.ts'; // the script that the pages load during development

const withUs = await serve({ folder: root, pages: { [SCRIPT]: `import '/dist/browser/aloud.js';` } });
const without = await serve({ folder: root, pages: { [SCRIPT]: '' } });
const examples = await listExamples(root);
const stories = ['', '.ru', '.kk', '.fa', '.ar'].map((language) => `/demo/index${language}.html`);
const pages = [...stories, ...examples.map(({ path }) => path)];

const browser = await puppeteer.launch((await findBrowser()).launchOptions);
const counts = new Counts();
const lines = [];
const width = Math.max(...pages.map((path) => path.length));
console.log(`${'page'.padEnd(width)}  without us  with us  accepted  new`);
for (const path of pages) {
  const own = await look(without.origin + path, { press: false });
  const ours = await look(withUs.origin + path, { press: true });
  const before = new Set(own.map(({ rule, path: place }) => `${rule} ${place}`));
  const added = ours.filter(({ rule, path: place }) => !before.has(`${rule} ${place}`));
  const fresh = added.filter((finding) => !finding.accepted);
  const row = [own.length, ours.length, added.length - fresh.length, fresh.length];
  console.log(`${path.padEnd(width)}  ${['without us', 'with us', 'accepted', 'new'].map((head, index) => String(row[index]).padStart(head.length)).join('  ')}`); // prettier-ignore
  if (fresh.length === 0) counts.pass();
  else counts.fail(`second opinion: ${path}`);
  for (const { rule, level, path: place, message, snippet } of fresh)
    lines.push(`✗ ${path}: ${rule} (${level}): ${message}\n    ${place}\n    ${snippet}`);
}
await browser.close();
withUs.close();
without.close();

for (const { rule, selector, reason } of accepted) console.log(`\naccepted: ${rule} on ${selector}\n    ${reason}`);
for (const line of lines) console.log(`\n${line}`);
counts.write();
console.log(`\n${counts.passed} pages without a new finding, ${counts.failed} with one`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function look(address, { press }) {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    if (press) await showState(page);
    await page.evaluate(engine);
    return await page.evaluate(
      async (words) => (await import('/test/accessibility-checker/in-page.js')).findings(words),
      accepted,
    );
  } finally {
    await page.close();
  }
}
