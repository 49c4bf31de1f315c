/**
 * `npm run test:newsroom`: all tests of the newsroom, also the long ones, with 1,000 stories for the workers that are killed
 * (`npm run test:newsroom -- 100` makes 100). Those of Redis need `redis-server` (`npm run newsroom:setup`).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const FOLDER = 'test/node/newsroom';

const stories = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(stories) || stories < 4) throw new Error('the number of stories is a whole number from 4');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'));
const options = ['--import', 'tsx', '--test-reporter=./scripts/test-run/node-reporter.js'];
const paths = files.map((name) => `${FOLDER}/${name}`);
const { status } = spawnSync(process.execPath, [...options, 'scripts/test-run/test-file-group.js', ...paths], {
  stdio: 'inherit',
  env: { ...process.env, ALOUD_NEWSROOM_STORIES: String(stories) },
});
process.exitCode = status ?? 1;
