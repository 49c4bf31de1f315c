import { FORMATS, formatOfName, type FormatInfo, type WriteName } from '../../core/formats/formats.js';
import type { FormatName } from '../../core/formats/timing.js';
import { convert } from '../convert/convert.js';
import { Misuse, textOf, type Command, type Values } from './command.js';

const row = ({ name, reads, writes, extensions, summary }: FormatInfo): string => {
  const ways = `${reads ? 'in' : '  '} ${writes ? 'out' : '   '}`;
  const ends = extensions.map((extension) => `.${extension}`).join(' ');
  return `  ${name.padEnd(12)} ${ways}  ${ends.padEnd(17)} ${summary}`;
};

const namesOf = (formats: readonly FormatInfo[]): string => formats.map(({ name }) => name).join(', ');

export const convertCommand: Command = {
  name: 'convert',
  summary: 'converts timing files: WebVTT, SRT, SMIL, SyncMediaLite, marks of cloud voices, …',
  usage: `Usage: aloud convert IN OUT [options]

Converts a timing file to another format. What IN is, its content tells; what OUT is to be, its name. A - is standard
input or output. OUT appears whole or not at all.

  --from FORMAT    what IN is, where that cannot be told
  --to FORMAT      what OUT is to be, where its name does not tell
  --page FILE      the page whose text it is: for formats that point at a text
  --audio FILE     the sound: for smil; of several sounds the one that is wanted
  --script FILE    what the voice was given, text or SSML: for google, polly, azure
  --language LANG  for the ends of sentences, where IN does not tell (BCP 47)

${FORMATS.map(row).join('\n')}

Words keep their times, and what a format has no place for is told. smil carries no text: it points at ids of a page,
and from there the text is taken, by --page or where IN points.
`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    page: { type: 'string' },
    audio: { type: 'string' },
    script: { type: 'string' },
    language: { type: 'string' },
  },
  async run([input, output, ...more], values) {
    if (!input || !output || more.length) throw new Misuse('convert takes two files, IN and OUT');
    const to = target(output, values);
    const { format, cues, words } = await convert(
      {
        input,
        output,
        from: known(
          values,
          'from',
          FORMATS.filter(({ reads }) => reads),
        )?.name as FormatName | undefined,
        to,
        page: textOf(values, 'page'),
        audio: textOf(values, 'audio'),
        script: textOf(values, 'script'),
        language: textOf(values, 'language'),
      },
      (remark) => process.stderr.write(`${remark}\n`),
    );
    const made = [counted(cues, 'cue'), ...(words ? [`${counted(words, 'word')} with times`] : [])].join(', ');
    process.stderr.write(`${format} → ${to}${output === '-' ? '' : ` ${output}`}: ${made}\n`);
  },
};

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function known(values: Values, option: string, formats: readonly FormatInfo[]): FormatInfo | undefined {
  const name = textOf(values, option);
  if (name === undefined) return undefined;
  const found = formats.find((format) => format.name === name);
  if (!found) throw new Misuse(`--${option} is one of ${namesOf(formats)}, not “${name}”`);
  return found;
}

function target(output: string, values: Values): WriteName {
  const written = FORMATS.filter(({ writes }) => writes);
  const found = known(values, 'to', written) ?? formatOfName(output);
  if (!found)
    throw new Misuse(
      `say what ${output === '-' ? 'comes out' : `“${output}” is to be`} with --to: ${namesOf(written)}`,
    );
  if (!found.writes) throw new Misuse(`${found.name} is only read; --to is one of ${namesOf(written)}`);
  return found.name as WriteName;
}
