/** Parts of the types that several frameworks have in common. */
import type { AloudElements } from './elements.js';

export type Tag = keyof AloudElements;
export type ElementOf<T extends Tag> = AloudElements[T]['element'];
export type AttributesOf<T extends Tag> = AloudElements[T]['attributes'];
export type PropertiesOf<T extends Tag> = AloudElements[T]['properties'];
export type EventsOf<T extends Tag> = AloudElements[T]['events'];

type Value<Map, Name> = Name extends keyof Map ? Map[Name] : never;

type Union<Both, A, B> = { [Name in keyof Both]: Value<A, Name> | Value<B, Name> };

/** Attributes and properties; a name that is both takes the values of both. */
export type ValuesOf<T extends Tag> = Union<AttributesOf<T> & PropertiesOf<T>, AttributesOf<T>, PropertiesOf<T>>;

/** For frameworks that remove an attribute that is `false`. */
export type WithFalse<Values> = { [Name in keyof Values]: Values[Name] | (true extends Values[Name] ? false : never) };

/** A listener for each event: its name with a prefix. */
export type Listeners<Prefix extends string, Events> = {
  [Name in keyof Events as `${Prefix}${Name & string}`]?: ((event: Events[Name]) => void) | undefined;
};
