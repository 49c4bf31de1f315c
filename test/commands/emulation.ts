import { executeServerCommand } from '@web/test-runner-commands';

/** What the reader's system asks of a page. What is left out is as the browser has it; `emulate({})` takes all back. */
export interface EmulatedMedia {
  forcedColors?: 'active' | 'none';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  contrast?: 'more' | 'less' | 'no-preference';
  media?: 'screen' | 'print';
}

/** Holds for this page and for the frames in it, until the next call or the end of the test file. */
export async function emulate(surroundings: EmulatedMedia): Promise<void> {
  await executeServerCommand('aloud-emulate', { ...surroundings });
}

/** A slow network: latency in milliseconds, throughput in bytes a second. `throttle({})` takes it back. */
export async function throttle(network: { latency?: number; download?: number; upload?: number }): Promise<void> {
  await executeServerCommand('aloud-throttle', { ...network });
}

/** No network: what is asked for from now on fails, and `navigator.onLine` says so. `offline(false)` takes it back. */
export async function offline(on = true): Promise<void> {
  await executeServerCommand('aloud-offline', { on });
}

/** Makes requests fail whose address matches one of the patterns (`*` is any text). `block([])` takes it back. */
export async function block(urls: string[]): Promise<void> {
  await executeServerCommand('aloud-block', { urls });
}
