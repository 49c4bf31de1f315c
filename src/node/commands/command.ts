import type { ParseArgsConfig } from 'node:util';
import { UsageError } from '../errors/usage-error.js';

/** What `parseArgs` gives: one value an option, or a list of them where it says `multiple`. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command of `aloud`. Each is a file of this folder, and a line of `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** All of `aloud NAME --help`: the line to write, then what each option does. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /**
   * @returns how the program ends; 0 where nothing is returned.
   * @throws Complaint where the author can mend it, Misuse where the line cannot be understood.
   */
  run(words: readonly string[], values: OptionValues): Promise<number | void>;
}

export { UsageError };

/** An option's one text; undefined where it is not given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All the texts of an option that may be given again. */
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
