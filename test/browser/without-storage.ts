/** Runs in a page whose storage is refused, as in a sandboxed frame. */
export function withoutStorage(run: () => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  const get = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, get });
  try {
    run();
  } finally {
    Object.defineProperty(window, 'localStorage', descriptor);
  }
}
