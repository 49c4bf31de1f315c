/** What went wrong in the author's terms: the file, the line in it, what is wrong there, and the mend. */
export class UserError extends Error {
  readonly file: string;
  /** From 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly advice: string;

  constructor(file: string, line: number, message: string, mend: string) {
    super(message);
    this.name = 'Complaint';
    this.file = file;
    this.line = line;
    this.advice = mend;
  }

  /** `file:line: what is wrong — the mend`, which editors and terminals make a link of. */
  override toString(): string {
    const place = this.line ? `${this.file}:${this.line}` : this.file;
    return `${place}: ${this.message} — ${this.advice}`;
  }
}

/** What the system says when a file cannot be read or written, as a complaint; anything else passes through. */
export function toUserError(file: string, error: unknown): unknown {
  const [message, mend] = SYSTEM_ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
  if (message && mend) return new UserError(file, 0, message, mend);
  // Whatever else the system refuses is no fault of the program's, and no reason to show its insides.
  const { syscall, message: told } = error as NodeJS.ErrnoException;
  return syscall
    ? new UserError(file, 0, `cannot be used (${told})`, 'mend what the system says, or choose another path')
    : error;
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  ENOENT: ['no such file or folder', 'check the path; it counts from the folder you are in'],
  EISDIR: ['is a folder, not a file', 'name the file in it'],
  ENOTDIR: ['a part of this path is a file, not a folder', 'choose another folder'],
  EEXIST: ['is there already, and is not a folder', 'choose another folder'],
  EACCES: ['may not be used by you', 'change its permissions, or choose another path'],
  EPERM: ['may not be used by you', 'change its permissions, or choose another path'],
  EROFS: ['lies on a disk that can only be read', 'choose another folder'],
  ENAMETOOLONG: ['has a name that is too long', 'choose a shorter one'],
  EDQUOT: ['your share of the disk is full', 'make room, and run the same line again'],
  ENOSPC: ['the disk is full', 'make room, and run the same line again'],
};
