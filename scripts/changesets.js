/**
 * `npm run changeset`: notes a change for the next release, in `.changeset/`. `-- status` lists the notes, `-- version` makes
 * the next version and its part of CHANGELOG.md from them, `-- publish` publishes what is not in the registry yet.
 *
 * changesets versions the members of an npm workspace, and not its root, which is the package `aloud` here. So the root is a
 * member too while changesets runs; for npm itself it is not.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const CHANGESETS = '@changesets/cli@2.31.1';
const FILE = 'package.json';
const MEMBER = '    ".",\n';
const WORKSPACES = '"workspaces": [\n';

const manifest = readFileSync(FILE, 'utf8');
if (!manifest.includes(WORKSPACES)) throw new Error(`${FILE} has no list of workspaces.`);
writeFileSync(FILE, manifest.replace(WORKSPACES, WORKSPACES + MEMBER));
process.on('SIGINT', () => {}); // npx ends itself; the file is restored below
const { status } = spawnSync('npx', ['--yes', CHANGESETS, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(WORKSPACES + MEMBER, WORKSPACES));
process.exitCode = status ?? 1;
