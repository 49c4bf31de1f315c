/** The part of README.md that is made: what was heard in which version. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type BrowserName } from './packages.js';

const README = fileURLToPath(new URL('README.md', import.meta.url));
const MADE = /(<!-- made by UPDATE_GOLDEN=1 npm run hear -->\n)[\s\S]*?(<!-- end -->)/;

export interface Row {
  browser: BrowserName;
  story: string;
  promise: string;
  kept: boolean;
}

export function writeTable(rows: Row[], versions: Record<string, string>): void {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(MADE, (_, start: string, end: string) => start + table(rows, versions) + end),
  );
}

/** One line a promise: in how many places it was asked for, and in how many it was kept. */
export function table(rows: Row[], versions: Record<string, string>): string {
  const promises = [...new Set(rows.map(({ promise }) => promise.replace(/:.*/, '')))].sort();
  const cell = (name: string, browser: BrowserName): string => {
    const asked = rows.filter((row) => row.promise.replace(/:.*/, '') === name && row.browser === browser);
    return `${asked.filter(({ kept }) => kept).length} of ${asked.length}`;
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
