interface SchedulerGlobal {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page do what is waiting, before work goes on. */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as SchedulerGlobal).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
