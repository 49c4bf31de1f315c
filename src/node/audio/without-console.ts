/** Runs a decoder without what it writes to the console about a damaged file: the command says it in its own words. */
export async function withoutConsole<Result>(run: () => Promise<Result> | Result): Promise<Result> {
  const { error, warn } = console;
  console.error = console.warn = (): void => {};
  try {
    return await run();
  } finally {
    Object.assign(console, { error, warn });
  }
}
