/** The tags in React 19: attributes, properties, and events as `onaloud-press`. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ElementOf, EventsOf, Listeners, Tag, ValuesOf, WithFalse } from './element-props.js';

type Own<T extends Tag> = WithFalse<ValuesOf<T>> & Listeners<'on', EventsOf<T>>;

type Tags = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<ElementOf<T>>, keyof Own<T>> & ClassAttributes<ElementOf<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
