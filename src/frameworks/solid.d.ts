/**
 * The tags in Solid. It writes a name without a prefix as a property where its value can change, and else as an
 * attribute. So the types allow only what has the same effect in both cases: `attr:dock`, `bool:heading-buttons`,
 * `prop:rate`, `on:aloud-press`, and names that are an attribute and a property (`duration`).
 */
import type { JSX } from 'solid-js';
import type { AttributesOf, ElementOf, EventsOf, Listeners, PropertiesOf, Tag, ValuesOf } from './element-props.js';

/** Solid writes `false` as a text, except after `bool:`. */
type Attributes<All> = {
  [
    Name in keyof All as true extends All[Name] ? `bool:${Name & string}` : `attr:${Name & string}`
  ]: true extends All[Name] ? boolean | undefined : All[Name];
};

type Properties<All> = { [Name in keyof All as `prop:${Name & string}`]: All[Name] };

type Own<T extends Tag> = Attributes<AttributesOf<T>> &
  Properties<PropertiesOf<T>> &
  Pick<ValuesOf<T>, keyof AttributesOf<T> & keyof PropertiesOf<T>> &
  Listeners<'on:', EventsOf<T>>;

type Tags = { [T in Tag]: Own<T> & Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof Own<T>> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
