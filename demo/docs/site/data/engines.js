/** What `npm run test:engines -- --write` found: a row for each engine, and what differs there for a user and for the tests. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = 'demo/docs/data/engines.json';

export default function () {
  if (!existsSync(FILE)) return undefined;
  const differences = JSON.parse(readFileSync('test/engines/differences.json', 'utf8'));
  return JSON.parse(readFileSync(FILE, 'utf8')).map((row) => {
    const reasons = (kind) => differences[row.name].filter((each) => each.kind === kind).map(({ reason }) => reason);
    return { ...row, forUsers: reasons('engine'), forTests: reasons('driver') };
  });
}
