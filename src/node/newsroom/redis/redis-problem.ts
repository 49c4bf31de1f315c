import { UserError } from '../../errors/user-error.js';

/** The address without the name and the password, for messages. */
export function publicAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Whether this is an address of Redis: a host, and perhaps a port and the number of a database. */
export function isRedisAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname } = new URL(url);
  return /^rediss?:$/.test(protocol) && hostname !== '' && /^\/?\d*$/.test(pathname);
}

const UNREACHABLE = /^E[A-Z_]+$/;

/** Whether the server cannot be reached now: it may not have started yet. A server that refuses needs a change first. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  return (
    UNREACHABLE.test(code) || /^(?:LOADING|Command timed out|Connection is closed|connect ETIMEDOUT)/.test(message)
  );
}

/** A part of the server's answer, what it means, and what helps. */
const ANSWERS: readonly (readonly [answer: RegExp, message: string, advice: string])[] = [
  [/NOAUTH|Authentication required/, 'needs a password', 'write it as redis://:PASSWORD@HOST'],
  [
    /WRONGPASS|invalid password|no password is set|without any password/i,
    'refuses the name or the password',
    'correct the address',
  ],
  [
    /DB index|SELECT is not allowed/,
    'has no database with this number',
    'correct the number at the end of the address',
  ],
  [/Protocol error/, 'is no Redis server', 'correct the host and the port'],
  [/NOPERM/, 'does not let this user do all that is needed', 'allow it every command and the keys aloud:*'],
  [/OOM|MISCONF/, 'stores nothing more', 'free memory or disk space of the server'],
  [/READONLY/, 'is a copy that cannot be written', 'name the primary server'],
];

/** Converts an error of Redis or of its connection to a UserError. It never quotes the address, which may have a password. */
export function redisProblem(url: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code, message = String(error) } = error as { readonly code?: string; readonly message?: string };
  const address = publicAddress(url);
  if (isAway(error))
    return new UserError(address, 0, `cannot be reached (${code ?? message})`, 'start Redis, or correct the address');
  const known = ANSWERS.find(([answer]) => answer.test(message));
  if (known) return new UserError(address, 0, known[1], known[2]);
  return new UserError(address, 0, `cannot be used (${message})`, 'fix the problem that Redis reports');
}

/** Whether an error comes from Redis or its connection, and not from a story. */
export function isRedisError(error: unknown): boolean {
  const { name = '', message = '' } = error as { readonly name?: string; readonly message?: string };
  return (
    /^(?:ReplyError|MaxRetriesPerRequestError|AbortError|ParserError)$/.test(name) ||
    /^Connection is closed/.test(message)
  );
}
