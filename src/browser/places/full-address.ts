/** The Navigation API. */
interface NavigationGlobal {
  readonly navigation?: { readonly currentEntry: { readonly url: string | null } | null };
}

/** The whole address of the page. `location` hides text fragments, such as `#:~:text=words`. */
export const fullAddress = (): string =>
  (globalThis as NavigationGlobal).navigation?.currentEntry?.url ?? location.href;
