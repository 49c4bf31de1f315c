#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { UsageError, type Command } from './commands/command.js';
import { COMMANDS } from './commands/commands.js';
import { UserError } from './errors/user-error.js';
import { readProgramVersion } from './version.js';

const USAGE_FOOTER = `
  --help        this page; aloud COMMAND --help says more
  --version

Exits with 0 when all is well, 1 when something is to be mended, 2 when the line cannot be understood.
`;

async function run([first, ...args]: string[]): Promise<number | void> {
  if (first === undefined) throw new UsageError('no command');
  if (first === '--help' || first === '-h') return void process.stdout.write(await usageText());
  if (first === '--version') return void process.stdout.write(`${await readProgramVersion()}\n`);
  const load = COMMANDS.find(([name]) => name === first)?.[1];
  if (!load) throw new UsageError(first.startsWith('-') ? `unknown option “${first}”` : `unknown command “${first}”`);
  const command = await load();
  const { values, positionals } = parseOptions(command, args);
  if (values['help']) return void process.stdout.write(command.usage);
  return command.run(positionals, values);
}

function parseOptions({ options }: Command, args: string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // What Node says after it is of lines that nobody writes here.
    throw new UsageError((error as Error).message.split('. To specify')[0]);
  }
}

async function usageText(): Promise<string> {
  const lines = await Promise.all(
    COMMANDS.map(async ([name, load]) => `  ${name.padEnd(12)}  ${(await load()).summary}`),
  );
  return `Usage: aloud COMMAND [options]\n\n${lines.join('\n')}\n${USAGE_FOOTER}`;
}

// Ended by hand or by a supervisor: leave by the door, so that what is half done is taken away.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

const argv = process.argv.slice(2);
try {
  process.exitCode = (await run(argv)) ?? 0;
} catch (error) {
  if (error instanceof UsageError) {
    const names = COMMANDS.map(([name]) => name);
    const hint = names.includes(argv[0] ?? '')
      ? `aloud ${argv[0]} --help says more`
      : `the commands are ${names.join(', ')}; aloud --help says more`;
    process.stderr.write(`aloud: ${error.message}\n${hint}\n`);
  } else if (error instanceof UserError) process.stderr.write(`${error}\n`);
  else throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
