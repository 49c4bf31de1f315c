import {
  FORMATS,
  findFormatByFileName,
  type FormatInfo,
  type WritableFormatName,
} from '../../core/formats/format-list.js';
import type { FormatName } from '../../core/formats/format/timing.js';
import { convertTiming } from '../convert/convert-timing.js';
import { UsageError } from '../errors/usage-error.js';
import { textOption, type Command, type OptionValues } from './command.js';

const formatRow = ({ name, isReadable, isWritable, extensions, summary }: FormatInfo): string => {
  const ways = `${isReadable ? 'in' : '  '} ${isWritable ? 'out' : '   '}`;
  const ends = extensions.map((extension) => `.${extension}`).join(' ');
  return `  ${name.padEnd(12)} ${ways}  ${ends.padEnd(17)} ${summary}`;
};

const formatNames = (formats: readonly FormatInfo[]): string => formats.map(({ name }) => name).join(', ');

export const convertCommand: Command = {
  name: 'convert',
  summary: 'converts timing files: WebVTT, SRT, SMIL, SyncMediaLite, marks of cloud voices, …',
  synopsis: 'IN OUT',
  description: `Converts a timing file to another format. The content of IN tells its format; the name of OUT tells the other. A - is
standard input or output. OUT appears whole or not at all.`,
  options: [
    { name: 'from', value: 'FORMAT', description: 'format of IN, where its content does not tell' },
    { name: 'to', value: 'FORMAT', description: 'format of OUT, where its name does not tell' },
    { name: 'page', value: 'FILE', description: 'the page with the text: for formats that point at a text' },
    { name: 'audio', value: 'FILE', description: 'the sound: for smil; of several sounds the one to convert' },
    {
      name: 'script',
      value: 'FILE',
      description: 'the text or SSML that the voice was given: for google, polly, azure',
    },
    { name: 'language', value: 'LANG', description: 'for the ends of sentences, where IN does not tell (BCP 47)' },
  ],
  notes: `${FORMATS.map(formatRow).join('\n')}

Words keep their times. The command reports what the other format cannot store. smil has no text: it points at ids of a
page, and the text comes from there: from --page, or from the page that IN names.`,
  async run([input, output, ...more], values, { stdin, stdout, stderr }) {
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
      (warning) => stderr.write(`${warning}\n`),
      { stdin, stdout },
    );
    const made = [pluralize(cues, 'cue'), ...(words ? [`${pluralize(words, 'word')} with times`] : [])].join(', ');
    stderr.write(`${format} → ${to}${output === '-' ? '' : ` ${output}`}: ${made}\n`);
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
