import { createHash } from 'node:crypto';
import type { ScriptLine } from './script.js';

/**
 * A digest, in sixteen letters, of what a recording depends on: the voices, the words and the pauses. It does not depend on
 * the version of a voice: a new version is no reason to record every story again.
 */
export const scriptDigestOf = (lines: readonly ScriptLine[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        lines.map(({ voice, language, block, role, spokenWords, writtenWords, phonemes }) => [
          voice.id,
          language,
          block,
          role,
          spokenWords,
          writtenWords,
          ...(phonemes ? [phonemes] : []),
        ]),
      ),
    )
    .digest('hex')
    .slice(0, 16);
