import { DICTIONARY_PACKAGE } from '../pronunciation/pronunciation-dictionary.js';
import { listNames } from '../pronunciation/list-names.js';
import { UsageError } from '../errors/usage-error.js';
import { listOption, textOption, type Command } from './command.js';

export const namesCommand: Command = {
  name: 'names',
  summary: 'lists the names of a page that a voice will probably mispronounce',
  synopsis: 'PAGE',
  description: `Lists the names of a page that a voice will probably mispronounce: how often each occurs, the line of the first, why it
is doubtful, and how the voice pronounces it.`,
  options: [
    {
      name: 'names',
      value: 'FILE',
      isRepeatable: true,
      description: 'names that are right already: a W3C PLS 1.0 lexicon; may be repeated',
    },
    { name: 'voice', value: 'NAME', isRepeatable: true, description: 'the voice to ask; may be repeated' },
    {
      name: 'write',
      value: 'FILE',
      description: 'writes a lexicon of them for you to edit: respell each alias until it sounds right',
    },
    { name: 'sample', value: 'FILE', description: 'writes a sound of them, one after another (WAVE)' },
  ],
  notes: `English names are compared with the ${DICTIONARY_PACKAGE}, where that package is installed. In other languages a
name is known by its capital. Where every noun has a capital, as in German, and in scripts without capitals, as in Arabic and
Persian, names are not recognised; the command says so.`,
  async run([page, ...more], values, { stdout, stderr }) {
    if (!page || more.length) throw new UsageError('names takes one page');
    const [write, sample] = [textOption(values, 'write'), textOption(values, 'sample')];
    const { names: heard, limits } = await listNames({
      page,
      names: listOption(values, 'names'),
      voices: listOption(values, 'voice'),
      write,
      sample,
    });
    for (const limit of limits) stderr.write(`${limit}\n`);
    const rows = heard.map(({ name, count, line, reason, spokenText, phones }) => [
      name,
      `${count}×`,
      `${page}:${line}`,
      reason,
      spokenText === name ? phones : `“${spokenText}” ${phones}`,
    ]);
    const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => [...row[column]!].length)));
    for (const row of rows)
      stdout.write(
        `${row
          .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
          .join('  ')
          .trimEnd()}\n`,
      );
    stderr.write(`${heard.length} names to listen to\n`);
  },
};
