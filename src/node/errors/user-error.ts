/** A problem that the author can fix: the file, the line, what is wrong, and advice. */
export class UserError extends Error {
  readonly file: string;
  /** From 1; 0 for the whole file. */
  readonly line: number;
  readonly advice: string;

  constructor(file: string, line: number, message: string, advice: string) {
    super(message);
    this.name = 'UserError';
    this.file = file;
    this.line = line;
    this.advice = advice;
  }

  /** `file:line: what is wrong — advice`. Editors and terminals make a link of `file:line`. */
  override toString(): string {
    const location = this.line ? `${this.file}:${this.line}` : this.file;
    return `${location}: ${this.message} — ${this.advice}`;
  }
}

/** Converts an error of the file system to a UserError. Returns any other error unchanged. */
export function toUserError(file: string, error: unknown): unknown {
  const [message, advice] = SYSTEM_ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
  if (message && advice) return new UserError(file, 0, message, advice);
  // Another error of the system is not a defect of the program, so there is no stack trace.
  const { syscall, message: systemMessage } = error as NodeJS.ErrnoException;
  return syscall
    ? new UserError(
        file,
        0,
        `cannot be used (${systemMessage})`,
        'fix the problem that the system reports, or choose another path',
      )
    : error;
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOENT: ['no such file or folder', 'check the path; it is relative to the current folder'],
  EISDIR: ['is a folder, not a file', 'name a file in it'],
  ENOTDIR: ['a part of this path is a file, not a folder', 'choose another folder'],
  EEXIST: ['exists already, and is not a folder', 'choose another folder'],
  EACCES: ['you have no permission to use it', 'change its permissions, or choose another path'],
  EPERM: ['you have no permission to use it', 'change its permissions, or choose another path'],
  EROFS: ['is on a read-only disk', 'choose another folder'],
  ENAMETOOLONG: ['has a name that is too long', 'choose a shorter one'],
  EDQUOT: ['your disk quota is full', 'free some space, and run the same command again'],
  ENOSPC: ['the disk is full', 'free some space, and run the same command again'],
};
