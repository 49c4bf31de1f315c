/** The results of the apps as a table for the terminal, and as data for the documentation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Outcome } from './journey.js';

export interface AppResult {
  name: string;
  title: string;
  version: string;
  outcomes: Outcome[];
}

const MARKS = { passed: '✓', failed: '✗', absent: '–' } as const;

/** A row for each app, a column for each step; below it what failed, what an app does not have, and what was measured. */
export function table(results: readonly AppResult[], steps: readonly string[]): string {
  const heads = results.map(({ title, version }) => `${title} ${version}`.trim());
  const width = Math.max(...heads.map(({ length }) => length));
  const rows = results.map(({ outcomes }, index) => {
    const cells = steps.map((step) => {
      const outcome = outcomes.find((each) => each.step === step);
      return (outcome ? MARKS[outcome.result] : ' ').padEnd(step.length);
    });
    return [heads[index]!.padEnd(width), ...cells].join(' | ');
  });
  const notes = results.flatMap(({ outcomes }, index) =>
    outcomes.flatMap(({ step, result, note }) => (note ? [`${MARKS[result]} ${heads[index]}: ${step}: ${note}`] : [])),
  );
  return [[''.padEnd(width), ...steps].join(' | '), ...rows, '', ...notes].join('\n');
}

const DATA = new URL('../../demo/docs/data/frameworks.json', import.meta.url);

/** For the documentation: the date, the versions and the results. The rows of other apps stay. */
export async function writeResults(
  results: readonly AppResult[],
  order: readonly string[],
  browser: string,
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const stored = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as AppResult[]) : [];
  const written = results.map((result) => ({ ...result, date, browser }));
  const rows = order.flatMap((name) => [...written, ...stored].find((row) => row.name === name) ?? []);
  mkdirSync(new URL('.', DATA), { recursive: true });
  writeFileSync(DATA, await format(JSON.stringify(rows), { parser: 'json', printWidth: 120, singleQuote: true }));
}
