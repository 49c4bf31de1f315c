/** What `npm run test:engines -- --write` found: a row for each engine, and what differs there for a user and for the tests. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = 'demo/docs/data/engines.json';
const TITLES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

export default function () {
  const differences = JSON.parse(readFileSync('test/engines/differences.json', 'utf8'));
  return {
    rows: existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [],
    differences: Object.entries(differences)
      .filter(([, found]) => found.length > 0)
      .map(([name, found]) => ({
        name,
        title: TITLES[name],
        forUsers: reasons(found, 'engine'),
        forTests: reasons(found, 'driver'),
      })),
  };
}

function reasons(differences, kind) {
  return differences.filter((each) => each.kind === kind).map(({ reason }) => reason);
}
