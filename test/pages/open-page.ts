import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';

/** A whole page in a frame of its own, with a test's width and policy. */
export interface OpenPage {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
  /** The reports of the Content-Security-Policy so far (with `csp`). */
  violations: string[];
  /** What the page wrote by `console.error` since it was open. */
  consoleErrors: string[];
  close(): void;
}

export interface OpenPageOptions {
  width?: number;
  height?: number;
  /** With the built script. */
  built?: boolean;
  /** With the modules of the source, each at its own address: for a test that blocks some, or looks which have loaded. */
  modules?: boolean;
  /** Serves the page under `default-src 'self'` and so on: no inline script or style. */
  csp?: boolean;
  /** With the import map of the built script, which has a wrong digest for the files whose name contains the text. */
  digests?: string;
  /** False: as in a browser without JavaScript. */
  scripts?: boolean;
  /** The server writes it on `<html>`, before any script runs. */
  dir?: 'ltr' | 'rtl';
  lang?: string;
}

/** Opens a page of this origin and waits until it has loaded and its elements have upgraded and rendered. */
export async function openPage(path: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const {
    width = 1024,
    height = 768,
    built = false,
    modules = false,
    csp = false,
    digests,
    scripts = true,
    dir,
    lang,
  } = options;
  const address = new URL(path, location.origin);
  if (built) address.searchParams.set('built', '');
  if (modules) address.searchParams.set('modules', '');
  if (digests !== undefined) address.searchParams.set('digests', digests);
  if (csp) address.searchParams.set('csp', '');
  if (dir) address.searchParams.set('dir', dir);
  if (lang) address.searchParams.set('lang', lang);

  const frame = document.createElement('iframe');
  frame.title = path;
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  frame.allow = 'autoplay';
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address.href;
  // In Firefox, Tab would leave the last element for the toolbars of the browser, and no key would reach the page any more.
  const next = document.createElement('button');
  next.textContent = `After ${path}`;
  document.body.append(frame, next);
  await loaded;

  const page: OpenPage = {
    frame,
    window: frame.contentWindow as Window & typeof globalThis,
    document: frame.contentDocument!,
    violations: (frame.contentWindow as unknown as { violations?: string[] }).violations ?? [],
    consoleErrors: collectConsoleErrors(frame.contentWindow as Window & typeof globalThis),
    close: () => {
      frame.remove();
      next.remove();
    },
  };
  // A test may take the registry away.
  if (scripts && (page.window as Partial<typeof globalThis>).customElements) await waitForElements(page.document);
  return page;
}

function collectConsoleErrors({ console }: typeof globalThis): string[] {
  const errors: string[] = [];
  const write = console.error;
  console.error = (...values: unknown[]) => {
    errors.push(values.map(String).join(' '));
    write.apply(console, values);
  };
  return errors;
}

/** Waits until every custom element in the page is defined and has rendered, in shadow trees too. */
export async function waitForElements(page: Document): Promise<void> {
  const { customElements } = page.defaultView!;
  const unknown = [...page.querySelectorAll(':not(:defined)')].map((element) => element.localName);
  await withTimeout(
    HANG_MS,
    () => `never defined: ${[...new Set(unknown)].filter((name) => !customElements.get(name)).join(', ')}`,
    Promise.all(unknown.map((name) => customElements.whenDefined(name))),
  );
  // Twice, because one element's update may request another's.
  for (let round = 0; round < 2; round++) {
    for (const element of customElementsIn(page))
      await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    await new Promise((resolve) => page.defaultView!.requestAnimationFrame(resolve));
  }
}

/** A player follows the theme of its page when a transition of its colour ends. */
export async function waitForTransitions(page: Document): Promise<void> {
  const roots = [page, ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const animations = roots.flatMap((root) => root.getAnimations());
  await Promise.all(
    animations.filter((animation) => 'transitionProperty' in animation).map(({ finished }) => finished),
  );
}

/** For the error of a wait: the state of each player and sound, the focus, the errors, and the requests so far, in milliseconds. */
export function stateOfPage({ document, window, consoleErrors }: OpenPage): string {
  const players = [...document.querySelectorAll<AloudPlayer>('aloud-player')].map(({ reading }) => ({
    phase: reading?.phase,
    problem: reading?.problem,
  }));
  const sounds = [...document.querySelectorAll('audio')].map((audio) => {
    const { currentTime, paused, error, networkState, readyState } = audio;
    return { currentTime, paused, error: error?.message, networkState, readyState };
  });
  const requests = window.performance.getEntriesByType('resource').map(({ name, startTime, duration }) => {
    const file = name.split('/').at(-1);
    return `${file} ${Math.round(startTime)} ${Math.round(duration)}`;
  });
  const focus = document.activeElement?.localName;
  const { visibilityState } = document;
  return JSON.stringify({ players, sounds, focus, visibilityState, consoleErrors, requests });
}

/** The first element on a path of selectors; ` >> ` enters a shadow tree: `aloud-player >> button`. */
export function querySelectorDeep<E extends Element = HTMLElement>(root: ParentNode, path: string): E | null {
  const [selector = '', ...rest] = path.split('>>').map((step) => step.trim());
  if (rest.length === 0) return root.querySelector<E>(selector);
  for (const element of root.querySelectorAll(selector)) {
    const found = element.shadowRoot && querySelectorDeep<E>(element.shadowRoot, rest.join('>>'));
    if (found) return found;
  }
  return null;
}

/** Only a hang reaches it: a busy machine may take its time. */
const HANG_MS = 100_000;

/** After the first hang the file has failed: its other tests do not wait so long. */
const HANG_AGAIN_MS = 20_000;

let hangLimit = HANG_MS;

/** Not in every frame: that makes the browser draw, and takes CPU time from the other files. */
const POLL_MS = Number(document.documentElement.dataset['pollMs'] ?? 20);

/** Waits until a condition holds. The error names the condition, and what `describe` says of the page then. */
export async function waitFor<T>(what: string, condition: () => T, describe = () => ''): Promise<NonNullable<T>> {
  const limit = hangLimit;
  const end = performance.now() + limit;
  for (;;) {
    const result = condition();
    if (result) return result;
    if (performance.now() > end) {
      hangLimit = HANG_AGAIN_MS;
      throw new Error(`waited ${limit / 1000} s in vain for: ${what} ${describe()}`.trimEnd());
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function* customElementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (!element.localName.includes('-')) continue;
    yield element;
    if (element.shadowRoot) yield* customElementsIn(element.shadowRoot);
  }
}

function withTimeout<T>(milliseconds: number, why: () => string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(why())), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
