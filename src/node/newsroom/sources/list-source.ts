import { UserError } from '../../errors/user-error.js';
import { readText } from '../../text-file.js';
import { idOfAddress, storyAddress } from '../story/story-reference.js';
import { MAX_STORIES, type ListedStory, type Scan, type StorySource } from './story-source.js';

/** A file with the address of a story in each line. Empty lines, and lines that begin with `#`, are left out. */
export const listSource = (file: string): StorySource => ({
  name: file,
  scan: async (): Promise<Scan> => {
    const stories: ListedStory[] = [];
    const problems: UserError[] = [];
    for (const [index, text] of (await readText(file)).split(/\r?\n/).entries()) {
      const line = text.trim();
      if (!line || line.startsWith('#')) continue;
      const location = storyAddress(line);
      if (location === undefined)
        problems.push(
          new UserError(file, index + 1, `“${line.slice(0, 80)}” is no address`, 'write one address in each line'),
        );
      else if (stories.length < MAX_STORIES)
        stories.push({ id: idOfAddress(location), location, kind: 'address', source: file, hint: '' });
    }
    return { stories, isUnchanged: false, isComplete: false, memory: {}, problems };
  },
});
