/** A command line that is wrong: an unknown option, a missing argument. */
export class UsageError extends Error {}
