import { createHash } from 'node:crypto';
import type { ScriptLine } from './script.js';

/**
 * What a recording was made from, in sixteen letters: who says which words, and where the pauses are. Not from which
 * version of a voice: a new one is no reason to make every story anew.
 */
export const scriptDigestOf = (lines: readonly ScriptLine[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        lines.map(({ voice, language, block, role, spokenWords, writtenWords }) => [
          voice.id,
          language,
          block,
          role,
          spokenWords,
          writtenWords,
        ]),
      ),
    )
    .digest('hex')
    .slice(0, 16);
