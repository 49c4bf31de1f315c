interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page do what is waiting, before work goes on. */
export const breath = (): Promise<unknown> =>
  (globalThis as Yielding).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
