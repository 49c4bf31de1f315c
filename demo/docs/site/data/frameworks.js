/** What `npm run test:frameworks -- --write` found, as a table: a row for each step, a column for each app. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = 'demo/docs/data/frameworks.json';
const MARKS = { passed: 'yes', failed: 'no', absent: '–' };

export default function () {
  if (!existsSync(FILE)) return undefined;
  const { date, browser, frameworks } = JSON.parse(readFileSync(FILE, 'utf8'));
  const steps = [...new Set(frameworks.flatMap(({ outcomes }) => outcomes.map(({ step }) => step)))];
  const cell = ({ outcomes }, step) => MARKS[outcomes.find((outcome) => outcome.step === step)?.result] ?? '–';
  return {
    date,
    browser,
    titles: frameworks.map(({ title, version }) => `${title} ${version}`.trim()),
    rows: steps.map((step) => ({ step, cells: frameworks.map((framework) => cell(framework, step)) })),
    notes: frameworks.flatMap(({ title, outcomes }) =>
      outcomes
        .filter(({ result, note }) => note && result !== 'passed')
        .map(({ step, note }) => ({ title, step, note })),
    ),
  };
}
