/**
 * Serves `/test/examples.json`, the list of the examples: `[{ "tag": "aloud-player", "state": "idle", "path": "/demo/…"
 * }]`.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export async function listExamples(root) {
  const folder = join(root, 'demo/elements');
  const tags = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const examples = [];
  for (const tag of tags.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    for (const file of await readdir(join(folder, tag))) {
      if (file.endsWith('.html'))
        examples.push({ tag, state: file.slice(0, -5), path: `/demo/elements/${tag}/${file}` });
    }
  }
  return examples.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @returns a plugin of the dev server */
export function examples(root) {
  return {
    name: 'aloud-examples',
    async serve(context) {
      if (context.path !== '/test/examples.json') return undefined;
      return { body: JSON.stringify(await listExamples(root)), type: 'json' };
    },
  };
}
