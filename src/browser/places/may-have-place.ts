import { fullAddress } from './full-address.js';
import { PLACES_KEY } from './places-key.js';

/**
 * May there be a place in the story to begin at: in the address (`#t=90`), or kept on the device? Every page asks this, so
 * it only looks whether it is worth loading the code that knows (`linkedPlace`, `readPlace`).
 */
export function mayHavePlace(): unknown {
  try {
    return (
      /#.*t=/.test(fullAddress()) ||
      (localStorage[PLACES_KEY] as string | undefined)?.includes(
        (document.querySelector<HTMLLinkElement>('[rel=canonical]') ?? location).href.split(/[?#]/)[0]!,
      )
    );
  } catch {
    return false; // no storage
  }
}
