/** The blocks of code in the pages of the documentation that people write. */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../conventions/project.js';

export interface Snippet {
  /** Where it stands: `demo/docs/start.md:20`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** These tables are made by tests. */
const GENERATED = /^(conversions|narration-languages)\.md$/;

export function snippets(): Snippet[] {
  const folder = new URL('demo/docs/', root);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !file.startsWith('site/') && !GENERATED.test(file))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return [...text.matchAll(/^( *)```(\S*)[^\n]*\n([^]*?)^\1```$/gm)].map((match) => ({
        place: `demo/docs/${file}:${text.slice(0, match.index).split('\n').length}`,
        language: match[2]!,
        code: match[3]!.replaceAll(`\n${match[1]}`, '\n').replace(match[1]!, ''),
      }));
    });
}
