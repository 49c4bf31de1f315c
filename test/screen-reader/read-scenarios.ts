/**
 * The scenarios of the folder. One that begins with `each FOLDER/*.html except NAME, NAME` is a scenario for each page
 * of the folder; `open it` opens that page. One that begins with `repeat 10 times in chromium` runs so often in that
 * browser only: for a fault that depends on timing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './packages.js';
import { parseScenario, type ScenarioLine } from './scenario.js';

const folder = fileURLToPath(new URL('scenarios/', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Scenario {
  /** `player`, or `figures/gallery` where it is one of many. */
  name: string;
  lines: ScenarioLine[];
  /** It runs in this browser only, without a transcript. */
  only?: BrowserName;
}

/** The scenarios whose name contains one of the parts; all of them without parts. */
export function readScenarios(parts: string[]): Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.scenario'))
    .sort()
    .flatMap((file) => expand(file.slice(0, -'.scenario'.length), readFileSync(folder + file, 'utf8')))
    .filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
}

function expand(name: string, source: string): Scenario[] {
  const [repeatLine, times, browser] = /^repeat (\d+) times in (firefox|chromium)$/m.exec(source) ?? [];
  if (repeatLine !== undefined) {
    const lines = parseScenario(source.replace(repeatLine, ''), name);
    const only = browser as BrowserName;
    return Array.from({ length: Number(times) }, (_, index) => ({ name: `${name}/run-${index + 1}`, lines, only }));
  }
  const [line, path, except = ''] = /^each (\S+)\/\*\.html(?: except (.+))?$/m.exec(source) ?? [];
  if (line === undefined || path === undefined) return [{ name, lines: parseScenario(source, name) }];
  const excluded = except.split(', ');
  const pages = readdirSync(root + path)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .filter((page) => !excluded.includes(page))
    .sort();
  return pages.map((page) => {
    const ownSource = source.replace(line, '').replace(/^open it$/m, `open ${path}/${page}.html`);
    return { name: `${name}/${page}`, lines: parseScenario(ownSource, name) };
  });
}
