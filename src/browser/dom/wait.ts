/** Waits for a time, for an event, or until the signal: a timer would keep a removed element in memory. */
export function wait(milliseconds: number, signal: AbortSignal, target?: EventTarget, type = 'load'): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      target?.removeEventListener?.(type, end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    target?.addEventListener?.(type, end);
  });
}
