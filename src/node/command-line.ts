import { parseArgs } from 'node:util';
import { helpOf, type Command, type OptionValues } from './commands/command.js';
import { COMMANDS } from './commands/commands.js';
import { UsageError } from './errors/usage-error.js';
import { UserError } from './errors/user-error.js';
import type { CommandStreams } from './output/streams.js';
import { readProgramVersion } from './version.js';

const FOOTER = `
  --help        this page; aloud COMMAND --help says more
  --version

Exit code 0: all is well. 1: something needs to be fixed. 2: the command line is wrong.
`;

/**
 * Runs one command line, and writes what it has to say to the streams.
 *
 * @param words without the program's name.
 * @returns the exit code: 0, 1 where something needs to be fixed, 2 where the command line is wrong.
 */
export async function runCommandLine(words: readonly string[], streams: CommandStreams): Promise<number> {
  try {
    return (await run(words, streams)) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      const names = COMMANDS.map(([name]) => name);
      const hint = names.includes(words[0] ?? '')
        ? `aloud ${words[0]} --help says more`
        : `the commands are ${names.join(', ')}; aloud --help says more`;
      streams.stderr.write(`aloud: ${error.message}\n${hint}\n`);
      return 2;
    }
    if (!(error instanceof UserError)) throw error;
    streams.stderr.write(`${error}\n`);
    return 1;
  }
}

async function run([first, ...args]: readonly string[], streams: CommandStreams): Promise<number | void> {
  if (first === undefined) throw new UsageError('no command');
  if (first === '--help' || first === '-h') return void streams.stdout.write(await programHelp());
  if (first === '--version') return void streams.stdout.write(`${await readProgramVersion()}\n`);
  const load = COMMANDS.find(([name]) => name === first)?.[1];
  if (!load) throw new UsageError(first.startsWith('-') ? `unknown option “${first}”` : `unknown command “${first}”`);
  const command = await load();
  const { values, positionals } = parseOptions(command, args);
  if (values['help']) return void streams.stdout.write(helpOf(command));
  return command.run(positionals, values, streams);
}

function parseOptions({ options }: Command, args: string[]): { values: OptionValues; positionals: string[] } {
  const declared = options.map(({ name, value, isRepeatable = false }) => [
    name,
    { type: value ? ('string' as const) : ('boolean' as const), multiple: isRepeatable },
  ]);
  try {
    return parseArgs({
      args,
      options: { ...(Object.fromEntries(declared) as object), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node adds advice about arguments that begin with a hyphen.
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
}

async function programHelp(): Promise<string> {
  const lines = await Promise.all(
    COMMANDS.map(async ([name, load]) => `  ${name.padEnd(12)}  ${(await load()).summary}`),
  );
  return `Usage: aloud COMMAND [options]\n\n${lines.join('\n')}\n${FOOTER}`;
}
