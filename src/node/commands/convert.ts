import {
  FORMATS,
  findFormatByFileName,
  type FormatInfo,
  type WritableFormatName,
} from '../../core/formats/format-list.js';
import type { FormatName } from '../../core/formats/format/timing.js';
import { convertTiming } from '../convert/convert-timing.js';
import { UsageError, textOption, type Command, type OptionValues } from './command.js';

const formatRow = ({ name, isReadable, isWritable, extensions, summary }: FormatInfo): string => {
  const ways = `${isReadable ? 'in' : '  '} ${isWritable ? 'out' : '   '}`;
  const ends = extensions.map((extension) => `.${extension}`).join(' ');
  return `  ${name.padEnd(12)} ${ways}  ${ends.padEnd(17)} ${summary}`;
};

const formatNames = (formats: readonly FormatInfo[]): string => formats.map(({ name }) => name).join(', ');

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

${FORMATS.map(formatRow).join('\n')}

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
    if (!input || !output || more.length) throw new UsageError('convert takes two files, IN and OUT');
    const to = outputFormat(output, values);
    const { format, cues, words } = await convertTiming(
      {
        input,
        output,
        from: formatOption(
          values,
          'from',
          FORMATS.filter(({ isReadable }) => isReadable),
        )?.name as FormatName | undefined,
        to,
        page: textOption(values, 'page'),
        audio: textOption(values, 'audio'),
        script: textOption(values, 'script'),
        language: textOption(values, 'language'),
      },
      (remark) => process.stderr.write(`${remark}\n`),
    );
    const made = [pluralize(cues, 'cue'), ...(words ? [`${pluralize(words, 'word')} with times`] : [])].join(', ');
    process.stderr.write(`${format} → ${to}${output === '-' ? '' : ` ${output}`}: ${made}\n`);
  },
};

const pluralize = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function formatOption(values: OptionValues, option: string, formats: readonly FormatInfo[]): FormatInfo | undefined {
  const name = textOption(values, option);
  if (name === undefined) return undefined;
  const found = formats.find((format) => format.name === name);
  if (!found) throw new UsageError(`--${option} is one of ${formatNames(formats)}, not “${name}”`);
  return found;
}

function outputFormat(output: string, values: OptionValues): WritableFormatName {
  const written = FORMATS.filter(({ isWritable }) => isWritable);
  const found = formatOption(values, 'to', written) ?? findFormatByFileName(output);
  if (!found)
    throw new UsageError(
      `say what ${output === '-' ? 'comes out' : `“${output}” is to be`} with --to: ${formatNames(written)}`,
    );
  if (!found.isWritable) throw new UsageError(`${found.name} is only read; --to is one of ${formatNames(written)}`);
  return found.name as WritableFormatName;
}
