import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import type { ReadOptions } from '../../../src/core/formats/reading.js';
import type { Place, Timing } from '../../../src/core/formats/timing.js';
import { textBelow } from '../../../src/core/formats/markup.js';
import { descendants } from '../../../src/core/story/tree.js';
import { parsePage } from '../../../src/node/page.js';
import { parseXml } from '../../../src/node/xml.js';

/** One file of each format, written for these tests: two sentences, with all that the format can tell. */
export const FOLDER: string = fileURLToPath(new URL('../../golden/formats/', import.meta.url));

export const SAMPLES: readonly string[] = readdirSync(FOLDER).filter((name) => !/\.(txt|ssml|xhtml)$|^out$/.test(name));

export const sample = (name: string): string => readFileSync(FOLDER + name, 'utf8');

export const PARSERS: ReadOptions = { xml: parseXml, html: parsePage };

/** A sample as the command line reads it: with its page, and what its voice was given. */
export function readSample(name: string): Timing {
  const script = FOLDER + name.replace('.json', '.ssml');
  return readTiming(sample(name), {
    ...PARSERS,
    name,
    textAt: inPage,
    ...(existsSync(script) && name.endsWith('.json') && { script: readFileSync(script, 'utf8') }),
  });
}

const page = new Map(
  descendants(parseXml(sample('page.xhtml'))).map((element) => [element.getAttribute('id'), textBelow(element)]),
);
const inPage = ({ fragment }: Place): string | undefined => page.get(fragment);

/** A timing as a person checks it: a line a cue, and one a word. */
export function transcript({ format, language, notes, cues, remarks }: Timing): string {
  const place = (at: Place | undefined): string => (at ? ` @${at.document}#${at.fragment}` : '');
  const lines = cues.flatMap((cue) => [
    '',
    `${cue.start} → ${cue.end}${cue.id && ` id=${cue.id}`}${place(cue.place)}${cue.speaker ? ` <${cue.speaker}>` : ''}${cue.kind ? ` {${cue.kind}}` : ''}${cue.audio ? ` ${cue.audio}` : ''}`,
    ...(cue.groups ?? []).map((group) => `  in ${group.element} ${group.id} ${group.type} ${group.textref}`.trimEnd()),
    ...cue.text.split('\n').map((line) => `  ${line}`),
    ...(cue.timed
      ? cue.words.map(
          (word) =>
            `    ${word.start}${word.end === undefined ? '' : `–${word.end}`} ${word.text}${word.unsure ? ' ?' : ''}${place(word.place)}`,
        )
      : []),
  ]);
  const head = [format, ...(language ? [language] : []), ...notes.map((note) => `note ${JSON.stringify(note)}`)];
  return [...head, ...remarks.map(({ line, message }) => `! ${line} ${message}`), ...lines, ''].join('\n');
}
