/** Waits for a state. Only a hang reaches the limit: a busy machine may take its time. */
const HANG_MS = 170_000;

export async function waitFor<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + HANG_MS;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (performance.now() > end) throw new Error(`waited ${HANG_MS / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
