/** The page about the console names each code that the elements write there, and no other. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../conventions/project.js';

const FOLDERS = ['browser', 'elements', 'reading'];

it('the console messages of the documentation are those of the source', () => {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`src/${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(`src/${folder}/${file.replaceAll('\\', '/')}`, root), 'utf8')),
  );
  const page = readFileSync(new URL('demo/docs/guides/console-messages.md', root), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const written = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
  const used = sources.flatMap((source) =>
    [...source.matchAll(/aloud ([a-z-]+\/[a-z-]+):/g)].map((match) => match[1]!),
  );
  assert.deepEqual(written.toSorted(), [...new Set(used)].toSorted());
});
