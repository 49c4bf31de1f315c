/** The Navigation API. */
interface NavigationGlobal {
  navigation?: { currentEntry: { url: string | null } };
}

/**
 * May there be a place in the story to begin at: in the address (`#t=90`), or kept on the device? Every page asks this, so
 * it only looks whether it is worth loading the code that knows (`fullAddress`, `storyAddress`, `PLACES_KEY`).
 */
export function mayHavePlace(): unknown {
  try {
    return (
      /#.*t=/.test((globalThis as NavigationGlobal).navigation?.currentEntry.url ?? location.href) ||
      (localStorage['aloud-places'] as string | undefined)?.includes(
        (document.querySelector<HTMLLinkElement>('[rel=canonical]') ?? location).href.split(/[?#]/)[0]!,
      )
    );
  } catch {
    return false; // no storage
  }
}
