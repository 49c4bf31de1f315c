/**
 * Waits for a time, or until an event comes, if one is given, or until the signal: a timer would keep a removed element in
 * memory.
 */
export function wait(
  milliseconds: number,
  signal: AbortSignal,
  event?: { readonly target: EventTarget | undefined; readonly type: string },
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      event?.target?.removeEventListener?.(event.type, end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    event?.target?.addEventListener?.(event.type, end);
  });
}
