/** The tags in templates of Vue 3: attributes, properties, and events as `@aloud-press`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, Listeners, Tag, ValuesOf } from './element-props.js';

/** The checker of templates names an attribute `voice-label` as `voiceLabel`. */
type CamelCase<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Name;

type CamelCased<All> = { [Name in keyof All as CamelCase<Name>]: All[Name] };

type Own<T extends Tag> = CamelCased<ValuesOf<T>> & CamelCased<Listeners<'on-', EventsOf<T>>>;

type Tags = {
  [T in Tag]: new () => ElementOf<T> & {
    $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
