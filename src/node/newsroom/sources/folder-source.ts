import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { UserError, toUserError } from '../../errors/user-error.js';
import { HTML_PATTERN, IGNORED_PATTERNS } from '../../narrate/page-jobs.js';
import { idOfFile } from '../story/story-reference.js';
import type { ListedStory, Scan, StorySource } from './story-source.js';

/** The HTML files of a folder. A file that is gone is a story that is withdrawn. */
export const folderSource = (folder: string): StorySource => ({
  name: folder,
  scan: async (): Promise<Scan> => {
    const names = await glob(HTML_PATTERN, { cwd: folder, ignore: IGNORED_PATTERNS, expandDirectories: false }).catch(
      (error: unknown) => {
        throw toUserError(folder, error);
      },
    );
    // A disk that is not mounted is an empty folder too: that is no reason to withdraw every story.
    if (!names.length) throw new UserError(folder, 0, 'has no page', 'put .html files there; no story was withdrawn');
    const found = await Promise.all(names.sort().map((name) => listFile(folder, name)));
    return { stories: found.flat(), isUnchanged: false, isComplete: true, memory: {}, problems: [] };
  },
});

async function listFile(folder: string, name: string): Promise<ListedStory[]> {
  const location = join(folder, name);
  const stats = await stat(location).catch(() => undefined);
  if (!stats?.isFile()) return [];
  return [
    { id: idOfFile(name), location, kind: 'file', source: folder, hint: `${Math.round(stats.mtimeMs)} ${stats.size}` },
  ];
}
