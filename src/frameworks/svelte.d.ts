/** The tags in Svelte 5: attributes, properties, and events as `onaloud-press`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, EventsOf, Listeners, Tag, ValuesOf } from './element-props.js';

type Own<T extends Tag> = ValuesOf<T> & Listeners<'on', EventsOf<T>>;

type Tags = { [T in Tag]: Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
