/**
 * lit-analyzer over the elements' templates. Its lists of roles and styles end in 2021, so what it does not know of later ones is
 * left out: `role="caption"` (ARIA 1.2), `inert`, and its rule for CSS as a whole (it knows no `@container`).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const KNOWN_BETTER = [/^The value 'caption' is not assignable to '"alert"/, /^Unknown attribute 'inert'/];

const cli = join(dirname(createRequire(import.meta.url).resolve('lit-analyzer/package.json')), 'cli.js');
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [cli, '--strict', '--format', 'list', '--noColor', '--rules.no-invalid-css', 'off', 'src/elements/**/*.ts'],
  { encoding: 'utf8' },
);

const findings = [];
let file = '';
let count = 0;
for (const line of stdout.split('\n')) {
  if (line.startsWith('./')) file = line;
  const [, place, severity, message] = /^\s+(\d+:\d+)\s+(error|warning)\s+(.*)$/.exec(line) ?? [];
  if (!place) continue;
  count += 1;
  if (!KNOWN_BETTER.some((known) => known.test(message))) findings.push(`${file}:${place}  ${severity}  ${message}`);
}
for (const finding of findings) console.log(finding);
// A crash, or a format that has changed, must not pass for a clean run.
const unread = status !== 0 && count === 0;
if (unread) console.log(stdout, stderr);
process.exitCode = findings.length > 0 || unread ? 1 : 0;
