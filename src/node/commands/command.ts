import { UsageError } from '../errors/usage-error.js';
import type { CommandStreams } from '../output/streams.js';

/** One option of a command. The parser and the help page both follow from it. */
export interface CommandOption {
  /** Without the two hyphens. */
  readonly name: string;
  /** The word for its value in the help page. An option without one is a switch. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  /** For the help page; a line break starts a new line. */
  readonly description: string;
}

/** The values of one command line: one value an option, or a list of them for a repeatable one. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command of `aloud`. Each is a file of this folder and a line of `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The arguments in the usage line: `PAGE… --out FILE.epub`. */
  readonly synopsis: string;
  /** A paragraph of the help page, above the options. */
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** What the help page has below the options. */
  readonly notes?: string;
  /**
   * @returns the exit code; 0 where nothing is returned.
   * @throws UserError where the author can fix it, UsageError where the command line is wrong.
   */
  run(words: readonly string[], values: OptionValues, streams: CommandStreams): Promise<number | void>;
}

/** The help page of a command. Descriptions wrap at their own line breaks. */
export function helpOf({ name, synopsis, description, options, notes }: Command): string {
  const terms = options.map(({ name: option, value }) => `--${option}${value ? ` ${value}` : ''}`);
  const width = Math.max(...terms.map((term) => term.length));
  const rows = options.map(
    (option, index) =>
      `  ${terms[index]!.padEnd(width)}  ${option.description.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}\n`,
  );
  return `Usage: aloud ${name} ${synopsis} [options]\n\n${description}\n\n${rows.join('')}${notes ? `\n${notes}\n` : ''}`;
}

/** An option's one text; undefined where it is not given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All the texts of a repeatable option. */
export function listOption(values: OptionValues, name: string): string[] {
  const given = values[name];
  return (Array.isArray(given) ? given : [given]).filter((value) => typeof value === 'string');
}

/** An option's whole number from 1; undefined where it is not given. */
export function countOption(values: OptionValues, name: string): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--${name} is a whole number from 1, not “${text}”`);
}
