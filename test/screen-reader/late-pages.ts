/**
 * Pages that load Aloud late: the scenario opens `NAME.late.html` for the example `NAME.html`, which it then has without
 * its script, and calls `loadAloud()`, after the screen reader has read the page.
 */
import { readFileSync } from 'node:fs';
import type { Scenario } from './read-scenarios.js';

const root = new URL('../..', import.meta.url);
const SUFFIX = '.late.html';
const MODULE_SCRIPT = /<script type="module".*?<\/script>/s;

/** The server's content for the late pages that the scenarios open. */
export function latePages(scenarios: readonly Scenario[]): Record<string, string> {
  const paths = scenarios
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.act === 'open' && line.value.endsWith(SUFFIX) ? [line.value] : []));
  return Object.fromEntries(paths.map((path) => [path, withoutScript(path.replace(SUFFIX, '.html'))]));
}

function withoutScript(path: string): string {
  const html = readFileSync(new URL(`.${path}`, root), 'utf8');
  return html.replace(MODULE_SCRIPT, `<script>window.loadAloud = () => import('/dist/browser/aloud.js')</script>`);
}
