import { missingPackages } from '../optional-packages.js';
import { DICTIONARY_PACKAGE } from '../pronunciation/pronunciation-dictionary.js';
import { listNames } from '../pronunciation/list-names.js';
import { listOption, UsageError, textOption, type Command } from './command.js';

export const namesCommand: Command = {
  name: 'names',
  summary: 'lists the names of a page that a voice will probably get wrong',
  usage: `Usage: aloud names PAGE [options]

Lists the names of a page that a voice will probably get wrong: how often they stand there, the line of the first, why
they are doubtful, and how the voice will say them.

  --names FILE   names that are right already: a W3C PLS 1.0 lexicon; may be given again
  --voice NAME   the voice that is asked; may be given again
  --write FILE   writes a lexicon of them, to be edited: respell each alias until it sounds right
  --sample FILE  writes a sound of them, one after another (WAVE)

English names are compared with the ${DICTIONARY_PACKAGE}, where that package is installed.
`,
  options: {
    names: { type: 'string', multiple: true },
    voice: { type: 'string', multiple: true },
    write: { type: 'string' },
    sample: { type: 'string' },
  },
  async run([page, ...more], values) {
    if (!page || more.length) throw new UsageError('names takes one page');
    const [write, sample] = [textOption(values, 'write'), textOption(values, 'sample')];
    const heard = await listNames({
      page,
      names: listOption(values, 'names'),
      voices: listOption(values, 'voice'),
      write,
      sample,
    });
    if (missingPackages([DICTIONARY_PACKAGE]).length)
      process.stderr.write(
        `Without ${DICTIONARY_PACKAGE} every capitalised word but the commonest is listed; npm install --save-dev ${DICTIONARY_PACKAGE}\n`,
      );
    const rows = heard.map(({ name, count, line, reason, spokenText, phones }) => [
      name,
      `${count}×`,
      `${page}:${line}`,
      reason,
      spokenText === name ? phones : `“${spokenText}” ${phones}`,
    ]);
    const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => [...row[column]!].length)));
    for (const row of rows)
      process.stdout.write(
        `${row
          .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
          .join('  ')
          .trimEnd()}\n`,
      );
    process.stderr.write(`${heard.length} names to listen to\n`);
  },
};
