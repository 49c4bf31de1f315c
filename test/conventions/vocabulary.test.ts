/**
 * Comments, messages, names and documents use the words of the field. These words stand for private ideas of this project, or for
 * sentences that one has to read twice. A word may be allowed in a file where it is data.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { repositoryFiles, root } from './project.js';

/** Each with the words to use instead. */
const PRIVATE_WORDS: readonly (readonly [pattern: string, instead: string])[] = [
  ['aright|besides|otherwise than', 'right, also, differently from'],
  ['asked for again', 'requested again'],
  ['borne', 'held, loaded, supported'],
  ['breaks off|broke off|broken off', 'stops, is interrupted'],
  ['breaths?', 'yield to the main thread'],
  ['choir|singers?', 'worker pool, worker'],
  ['companion', 'follower'],
  ['complaints?|complains?', 'user error, report'],
  ['debris', 'breakpoint labels'],
  ['front door', 'entry file'],
  ['goes on|gone on|went on', 'continues'],
  ['has no place for', 'cannot store'],
  ['heard with', 'read by a screen reader'],
  ['in the midst|the midst', 'inside'],
  ['lent|loan', 'adapter'],
  ['likest', 'most similar'],
  ['mend(?:s|ed|ing)?', 'fix, repair'],
  ['misfits?|misuse', 'error, usage error'],
  ['mouths?', 'speaker'],
  ['name book', 'pronunciation lexicon'],
  ['nobody|somebody|whoever', 'name who it is'],
  ['standby|voicing', 'fallback, speech synthesis'],
  ['strays?', 'unmatched'],
  ['studio', 'context'],
  ['suspects?', 'doubtful name'],
  ['thinned', 'downsampled'],
  ['tied|ties|untied', 'aligned'],
  ['told|untold', 'reported, known'],
  ['tongues?', 'language'],
  ['wish(?:es|ed)?', 'option, request'],
];

/** Sources, messages and documents. Sentences that tests speak and align are data. */
const CHECKED =
  /^(?:src|scripts)\/.*\.(?:ts|js|md)$|^demo\/(?:docs|rules)\/|^test\/(?!bench\/pages\/).*\.(?:md|js)$|^[^/]*\.(?:md|mjs|js)$|^\.ci\//;

/** A private word may stand for data in these lines. */
const ALLOWED: readonly (readonly [file: RegExp, line: RegExp])[] = [
  [/^src\/node\/check\/report-json\.ts$/, /\bmended: |\bmend: |\bcomplaint: /], // keys of the report, version 1
  [/^(?:src\/core\/check|demo)\//, /\btext[/-]debris\b/], // the id of a rule
  [/^src\/core\/formats\/readalong\//, /ReadAlongs Studio/], // the name of a program
  [/^src\/node\/(?:forced-alignment|script)\//, /\bbreath\b/], // a sound that people make
  [/^src\/node\/pronunciation\/common-words\.ts$/, /./], // a list of English words
  [/^src\/locales\/ro\//, /\blent\b/], // Romanian: slow
  [/^demo\/rules\//, /&lt;.*Nobody/], // an example
];

describe('the words of the project', () => {
  const files = repositoryFiles().filter((file) => CHECKED.test(file));

  for (const [pattern, instead] of PRIVATE_WORDS)
    it(`do not include ${pattern.replaceAll('|', ', ')}: write ${instead}`, () => {
      const word = new RegExp(`\\b(?:${pattern})\\b`, 'i');
      const found = files.flatMap((file) =>
        readFileSync(new URL(file, root), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            word.test(line) && !ALLOWED.some(([where, what]) => where.test(file) && what.test(line))
              ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`]
              : [],
          ),
      );
      assert.deepEqual(found, []);
    });
});
