#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { Misuse, type Command } from './commands/command.js';
import { COMMANDS } from './commands/commands.js';
import { Complaint } from './complaint.js';
import { version } from './version.js';

const FOOT = `
  --help        this page; aloud COMMAND --help says more
  --version

Exits with 0 when all is well, 1 when something is to be mended, 2 when the line cannot be understood.
`;

async function run([first, ...args]: string[]): Promise<number | void> {
  if (first === undefined) throw new Misuse('no command');
  if (first === '--help' || first === '-h') return void process.stdout.write(await usage());
  if (first === '--version') return void process.stdout.write(`${await version()}\n`);
  const load = COMMANDS.find(([name]) => name === first)?.[1];
  if (!load) throw new Misuse(first.startsWith('-') ? `unknown option “${first}”` : `unknown command “${first}”`);
  const command = await load();
  const { values, positionals } = understand(command, args);
  if (values['help']) return void process.stdout.write(command.usage);
  return command.run(positionals, values);
}

function understand({ options }: Command, args: string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // What Node says after it is of lines that nobody writes here.
    throw new Misuse((error as Error).message.split('. To specify')[0]);
  }
}

async function usage(): Promise<string> {
  const lines = await Promise.all(
    COMMANDS.map(async ([name, load]) => `  ${name.padEnd(12)}  ${(await load()).summary}`),
  );
  return `Usage: aloud COMMAND [options]\n\n${lines.join('\n')}\n${FOOT}`;
}

// Ended by hand or by a supervisor: leave by the door, so that what is half done is taken away.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

const words = process.argv.slice(2);
try {
  process.exitCode = (await run(words)) ?? 0;
} catch (error) {
  if (error instanceof Misuse) {
    const names = COMMANDS.map(([name]) => name);
    const hint = names.includes(words[0] ?? '')
      ? `aloud ${words[0]} --help says more`
      : `the commands are ${names.join(', ')}; aloud --help says more`;
    process.stderr.write(`aloud: ${error.message}\n${hint}\n`);
  } else if (error instanceof Complaint) process.stderr.write(`${error}\n`);
  else throw error;
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
