import type { ErrorSource } from './newsroom-log.js';

const sources = new WeakMap<object, ErrorSource>();

/** Remembers the part of the work in which an error happened. The innermost part counts. */
export function withSource<Failure>(error: Failure, source: ErrorSource): Failure {
  if (typeof error === 'object' && error !== null && !sources.has(error)) sources.set(error, source);
  return error;
}

/** Does a part of the work, and remembers it as the source of its error. */
export async function inPart<Result>(source: ErrorSource, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw withSource(error, source);
  }
}

export const errorSourceOf = (error: unknown): ErrorSource =>
  (typeof error === 'object' && error !== null && sources.get(error)) || 'process';
