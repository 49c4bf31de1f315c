/** The tags in Preact: attributes, properties, and events as `onaloud-press`. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementOf, EventsOf, Listeners, Tag, ValuesOf, WithFalse } from './element-props.js';

type Own<T extends Tag> = WithFalse<ValuesOf<T>> & Listeners<'on', EventsOf<T>>;

type Tags = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> & ClassAttributes<ElementOf<T>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
