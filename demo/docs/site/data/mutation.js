/** How many mutants of `core` its tests find, as `npm run test:mutation -- --write` counted them. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = 'demo/docs/data/mutation.json';

export default existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
