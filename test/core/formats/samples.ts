import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import type { TextLocation, Timing } from '../../../src/core/formats/format/timing.js';
import { collapsedText } from '../../../src/core/formats/parsing/markup.js';
import { descendants } from '../../../src/core/story/tree.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { parseXmlSource } from '../../../src/node/xml/parse-xml.js';

/** One file of each format, written for these tests: two sentences, with everything that the format can store. */
export const SAMPLES_FOLDER: string = fileURLToPath(new URL('../../snapshot/formats/', import.meta.url));

export const SAMPLES: readonly string[] = readdirSync(SAMPLES_FOLDER).filter(
  (name) => !/\.(txt|ssml|xhtml)$|^out$/.test(name),
);

export const readSampleText = (name: string): string => readFileSync(SAMPLES_FOLDER + name, 'utf8');

export const PARSERS: TimingOptions = { xml: parseXmlSource, html: parsePage };

/** A sample as the command line reads it: with its page and its script. */
export function readSample(name: string): Timing {
  const script = SAMPLES_FOLDER + name.replace('.json', '.ssml');
  return readTiming(readSampleText(name), {
    ...PARSERS,
    name,
    textAt: textInPage,
    ...(existsSync(script) && name.endsWith('.json') && { script: readFileSync(script, 'utf8') }),
  });
}

const page = new Map(
  descendants(parseXmlSource(readSampleText('page.xhtml'))).map((element) => [
    element.getAttribute('id'),
    collapsedText(element),
  ]),
);
const textInPage = ({ fragment }: TextLocation): string | undefined => page.get(fragment);

/** The readable form of a timing: one line for each cue and each word. */
export function formatTranscript({ format, language, notes, cues, warnings }: Timing): string {
  const place = (at: TextLocation | undefined): string => (at ? ` @${at.document}#${at.fragment}` : '');
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
  return [...head, ...warnings.map(({ line, message }) => `! ${line} ${message}`), ...lines, ''].join('\n');
}
