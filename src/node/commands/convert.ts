import { findFormatByFileName } from '../../core/formats/detect-format.js';
import {
  FORMATS,
  READABLE_FORMATS,
  WRITABLE_FORMATS,
  type FormatName,
  type WritableFormatName,
} from '../../core/formats/format-list.js';
import type { FormatInfo, TimeUnit } from '../../core/formats/format/format.js';
import { convertTiming } from '../convert/convert-timing.js';
import { UsageError } from '../errors/usage-error.js';
import { pluralize } from '../output/pluralize.js';
import { textOption, type Command, type OptionValues } from './command.js';

const isReadable = (format: FormatInfo): boolean => 'read' in format;
const isWritable = (format: FormatInfo): boolean => 'write' in format;

/** The formats that can be written come first. */
const LISTED_FORMATS: readonly FormatInfo[] = [...FORMATS].sort((a, b) => +isWritable(b) - +isWritable(a));

const formatRow = (format: FormatInfo): string => {
  const { name, extensions, summary } = format;
  const ways = `${isReadable(format) ? 'in' : '  '} ${isWritable(format) ? 'out' : '   '}`;
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
    { name: 'unit', value: 's|ms', description: 'unit of times that are bare numbers, where IN does not tell' },
    { name: 'language', value: 'LANG', description: 'for the ends of sentences, where IN does not tell (BCP 47)' },
  ],
  notes: `${LISTED_FORMATS.map(formatRow).join('\n')}

Words keep their times. The command reports what the other format cannot store. smil has no text: it points at ids of a
page, and the text comes from there: from --page, or from the page that IN names.`,
  async run([input, output, ...more], values, { stdin, stdout, stderr }) {
    if (!input || !output || more.length) throw new UsageError('convert takes two files, IN and OUT');
    const to = outputFormat(output, values);
    const { format, cues, words } = await convertTiming(
      {
        input,
        output,
        from: formatOption<FormatName>(values, 'from', READABLE_FORMATS),
        to,
        page: textOption(values, 'page'),
        audio: textOption(values, 'audio'),
        script: textOption(values, 'script'),
        language: textOption(values, 'language'),
        unit: unitOption(values),
      },
      (warning) => stderr.write(`${warning}\n`),
      { stdin, stdout },
    );
    const made = [pluralize(cues, 'cue'), ...(words ? [`${pluralize(words, 'word')} with times`] : [])].join(', ');
    stderr.write(`${format} → ${to}${output === '-' ? '' : ` ${output}`}: ${made}\n`);
  },
};

function formatOption<Name extends string>(
  values: OptionValues,
  option: string,
  formats: readonly FormatInfo<Name>[],
): Name | undefined {
  const name = textOption(values, option);
  if (name === undefined) return undefined;
  const found = formats.find((format) => format.name === name);
  if (!found) throw new UsageError(`--${option} is one of ${formatNames(formats)}, not “${name}”`);
  return found.name;
}

function unitOption(values: OptionValues): TimeUnit | undefined {
  const unit = textOption(values, 'unit');
  if (unit !== undefined && unit !== 's' && unit !== 'ms')
    throw new UsageError(`--unit is s (seconds) or ms (milliseconds), not “${unit}”`);
  return unit;
}

function outputFormat(output: string, values: OptionValues): WritableFormatName {
  const to = formatOption<WritableFormatName>(values, 'to', WRITABLE_FORMATS);
  if (to) return to;
  const found = findFormatByFileName(output);
  if (!found)
    throw new UsageError(
      `say what ${output === '-' ? 'comes out' : `“${output}” is to be`} with --to: ${formatNames(WRITABLE_FORMATS)}`,
    );
  const written = WRITABLE_FORMATS.find(({ name }) => name === found.name);
  if (!written) throw new UsageError(`${found.name} is only read; --to is one of ${formatNames(WRITABLE_FORMATS)}`);
  return written.name;
}
