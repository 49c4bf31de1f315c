/**
 * A rollup plugin that leaves the Web Audio half of howler out of the bundle: this kit never enters it (pitch changes with
 * speed there, and an hour of speech takes 740 MB). What howler asks of its own flags is answered here, and the minifier
 * drops the branches that follow. 1.2 kB that nobody on a slow line need fetch; take it out when howler has a build without.
 */
import { readFile } from 'node:fs/promises';

/** Reads of a flag, not writes to it. */
const FLAGS = [
  [/\b\w+\._webAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.usingWebAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.ctx\b(?!\s*=[^=])/g, 'null'],
  // The page's own module loader is not asked: an anonymous define() throws under RequireJS.
  [/typeof define === 'function'/g, 'false'],
  [/typeof exports !== 'undefined'/g, 'false'],
  [/typeof global !== 'undefined'/g, 'false'],
];

export function howlerForElements() {
  return {
    name: 'howler-for-elements',
    async load(id) {
      if (!/howler\.core\.min\.js$/.test(id)) return null;
      const whole = await readFile(id.replace(/dist([\\/])howler\.core\.min\.js$/, 'src$1howler.core.js'), 'utf8');
      if (!whole.includes('howler.js v2.2.4'))
        throw new Error('scripts/howler.js knows howler 2.2.4 only: read its source anew.');
      return FLAGS.reduce((code, [read, answer]) => code.replace(read, answer), whole);
    },
  };
}
