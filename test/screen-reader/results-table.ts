/** The part of README.md that is made: what was heard in which version. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type BrowserName } from './packages.js';

const README = fileURLToPath(new URL('README.md', import.meta.url));
const GENERATED_SECTION = /(<!-- made by UPDATE_SNAPSHOTS=1 npm run test:screen-reader -->\n)[\s\S]*?(<!-- end -->)/;

export interface ResultRow {
  browser: BrowserName;
  scenario: string;
  expectation: string;
  isMet: boolean;
}

export function writeTable(rows: ResultRow[], versions: Record<string, string>): void {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(GENERATED_SECTION, (_, start: string, end: string) => start + table(rows, versions) + end),
  );
}

/** One line a promise: in how many places it was asked for, and in how many it was kept. */
export function table(rows: ResultRow[], versions: Record<string, string>): string {
  const promises = [...new Set(rows.map(({ expectation }) => expectation.replace(/:.*/, '')))].sort();
  const cell = (name: string, browser: BrowserName): string => {
    const asked = rows.filter((row) => row.expectation.replace(/:.*/, '') === name && row.browser === browser);
    return `${asked.filter(({ isMet }) => isMet).length} of ${asked.length}`;
  };
  const heads = BROWSERS.map((name) => versions[name === 'firefox' ? 'Firefox' : 'Chromium']);
  return [
    `Orca ${versions.Orca} on ${versions.system}:\n`,
    `| promise, kept | Firefox ${heads[0]} | Chromium ${heads[1]} |`,
    '| --- | --- | --- |',
    ...promises.map((name) => `| ${name} | ${BROWSERS.map((browser) => cell(name, browser)).join(' | ')} |`),
    '',
    '',
  ].join('\n');
}
