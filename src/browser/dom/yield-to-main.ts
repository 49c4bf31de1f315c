interface SchedulerGlobal {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page's waiting tasks run before the work continues. */
export const yieldToMain = (): Promise<unknown> =>
  (globalThis as SchedulerGlobal).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
