import { runCommand } from './run-command.js';

/** The preferences of the reader's system. Omitted ones are the browser's; `emulate({})` resets all. */
export interface EmulatedMedia {
  forcedColors?: 'active' | 'none';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  contrast?: 'more' | 'less' | 'no-preference';
  media?: 'screen' | 'print';
}

/** Holds for this page and for the frames in it, until the next call or the end of the test file. */
export async function emulate(surroundings: EmulatedMedia): Promise<void> {
  await runCommand('aloud-emulate', { ...surroundings }, isMet(surroundings));
}

/** A slow network: latency in milliseconds, throughput in bytes a second. `throttle({})` resets it. */
export async function throttle(network: { latency?: number; download?: number; upload?: number }): Promise<void> {
  await runCommand('aloud-throttle', { ...network }, !network.latency);
}

/** No network: every request from now on fails, and `navigator.onLine` is false. `offline(false)` resets it. */
export async function offline(on = true): Promise<void> {
  await runCommand('aloud-offline', { on }, !on);
}

/** Makes requests fail whose URL matches one of the patterns (`*` is any text). `block([])` resets it. */
export async function block(urls: string[]): Promise<void> {
  await runCommand('aloud-block', { urls }, urls.length === 0);
}

/** A browser that has no emulation shows its own colours, which are light. */
function isMet({ forcedColors, colorScheme, reducedMotion, contrast, media }: EmulatedMedia): boolean {
  const features = {
    'forced-colors': forcedColors,
    'prefers-color-scheme': colorScheme,
    'prefers-reduced-motion': reducedMotion,
    'prefers-contrast': contrast,
  };
  const queries = Object.entries(features).flatMap(([name, value]) => (value ? `(${name}: ${value})` : []));
  return [...queries, media ?? 'all'].every((query) => matchMedia(query).matches);
}
