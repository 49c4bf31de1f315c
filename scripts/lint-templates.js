/**
 * Runs lit-analyzer on the elements' templates. Its lists of roles and styles end in 2021, so its findings about later
 * ones are left out: `role="caption"` (ARIA 1.2), `inert`, and its rule for CSS as a whole (it does not know
 * `@container`).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FALSE_POSITIVES = [/^The value 'caption' is not assignable to '"alert"/, /^Unknown attribute 'inert'/];

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
  const [, position, severity, message] = /^\s+(\d+:\d+)\s+(error|warning)\s+(.*)$/.exec(line) ?? [];
  if (!position) continue;
  count += 1;
  if (!FALSE_POSITIVES.some((pattern) => pattern.test(message)))
    findings.push(`${file}:${position}  ${severity}  ${message}`);
}
for (const finding of findings) console.log(finding);
// A crash, or a changed output format, must not pass as a clean run.
const isUnreadable = status !== 0 && count === 0;
if (isUnreadable) console.log(stdout, stderr);
process.exitCode = findings.length > 0 || isUnreadable ? 1 : 0;
