/** The stories of the folder; one that begins with `each FOLDER/*.html except NAME, NAME` is a story for each page of it, `open it` opens that one. */
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
  /** Told in this browser only, and no transcript is kept. */
  only?: BrowserName;
}

/** Those whose name holds one of the parts; all when there is none. */
export function readScenarios(parts: string[]): Scenario[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.scenario'))
    .sort()
    .flatMap((file) => expand(file.slice(0, -'.scenario'.length), readFileSync(folder + file, 'utf8')))
    .filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
}

function expand(name: string, source: string): Scenario[] {
  const [line, place, except = ''] = /^each (\S+)\/\*\.html(?: except (.+))?$/m.exec(source) ?? [];
  if (line === undefined || place === undefined) return [{ name, lines: parseScenario(source, name) }];
  const left = except.split(', ');
  const pages = readdirSync(root + place)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .filter((page) => !left.includes(page))
    .sort();
  return pages.map((page) => {
    const own = source.replace(line, '').replace(/^open it$/m, `open ${place}/${page}.html`);
    return { name: `${name}/${page}`, lines: parseScenario(own, name) };
  });
}
