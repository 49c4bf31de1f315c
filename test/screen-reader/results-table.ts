/** The generated part of README.md: the results by version. */
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

/** One line for each expectation: how often it was checked, and how often it was met. */
export function table(rows: ResultRow[], versions: Record<string, string>): string {
  const names = [...new Set(rows.map(({ expectation }) => expectation.replace(/:.*/, '')))].sort();
  const cell = (name: string, browser: BrowserName): string => {
    const checked = rows.filter((row) => row.expectation.replace(/:.*/, '') === name && row.browser === browser);
    return `${checked.filter(({ isMet }) => isMet).length} of ${checked.length}`;
  };
  const heads = BROWSERS.map((name) => versions[name === 'firefox' ? 'Firefox' : 'Chromium']);
  return [
    `Orca ${versions.Orca} on ${versions.system}:\n`,
    `| expectation, met | Firefox ${heads[0]} | Chromium ${heads[1]} |`,
    '| --- | --- | --- |',
    ...names.map((name) => `| ${name} | ${BROWSERS.map((browser) => cell(name, browser)).join(' | ')} |`),
    '',
    '',
  ].join('\n');
}
