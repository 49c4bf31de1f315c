/** What `npm run test:frameworks -- --write` found, as a table: a row for each step, a column for each app. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = 'demo/docs/data/frameworks.json';
const MARKS = { passed: 'yes', failed: 'no', absent: '–' };

export default function () {
  if (!existsSync(FILE)) return undefined;
  const apps = JSON.parse(readFileSync(FILE, 'utf8'));
  const steps = [...new Set(apps.flatMap(({ outcomes }) => outcomes.map(({ step }) => step)))];
  const cell = ({ outcomes }, step) => MARKS[outcomes.find((outcome) => outcome.step === step)?.result] ?? '–';
  return {
    date: apps.map(({ date }) => date).sort()[0],
    browser: [...new Set(apps.map(({ browser }) => browser))].join(', '),
    titles: apps.map(({ title, version }) => `${title} ${version}`.trim()),
    rows: steps.map((step) => ({ step, cells: apps.map((app) => cell(app, step)) })),
    notes: apps.flatMap(({ title, outcomes }) =>
      outcomes
        .filter(({ result, note }) => note && result !== 'passed')
        .map(({ step, note }) => ({ title, step, note })),
    ),
  };
}
