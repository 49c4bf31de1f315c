/** @jsxImportSource solid-js */
import type {} from 'aloud/types/solid';
import 'aloud/aloud.js';
import 'aloud/player-api.js';
import type { AloudPlayer } from 'aloud';
import { createSignal } from 'solid-js';

const [isOn, setOn] = createSignal(true);
let player: AloudPlayer | undefined;

export const story = () => (
  <aloud-article
    attr:for="story"
    attr:leave-out="byline notice"
    attr:skip=".share"
    attr:player-position="after"
    attr:dock={isOn() ? null : 'off'}
    bool:heading-buttons={isOn()}
    class="story"
    aria-label="Story"
    onClick={(event) => event.currentTarget.reading}
    on:aloud-sentence={(event) => console.log(event.text.trim(), event.time.toFixed())}
    on:aloud-left-out={({ omissions }) => omissions.map(({ kind }) => kind)}
    on:aloud-progress={(event) => event.share.toFixed()}
    on:aloud-error={(event) => event.reason}
  >
    <aloud-player
      ref={player}
      duration={94}
      prop:rate={1.25}
      attr:voice-label="Read by our automated voice"
      on:aloud-press={(event) => {
        event.preventDefault();
        setOn(false);
      }}
    />
    <aloud-contents prop:htmlFor="story" hidden={false} />
    <aloud-figure enlarge={isOn()} bool:decorative={false}>
      <img src="map.svg" alt="Map" />
    </aloud-figure>
  </aloud-article>
);

export const others = () => [
  <aloud-article prop:leaveOut={['byline', 'notice']} />,
  // @ts-expect-error no such tag
  <aloud-playr />,
  // @ts-expect-error no such attribute
  <aloud-player attr:speed="1.25" />,
  // @ts-expect-error no such property
  <aloud-player prop:speed={1.25} />,
  // @ts-expect-error Solid would write a property `dock`, which the player does not have
  <aloud-player dock={isOn() ? null : 'off'} />,
  // @ts-expect-error a number
  <aloud-player prop:rate="fast" />,
  // @ts-expect-error seconds
  <aloud-player attr:duration="two minutes" />,
  // @ts-expect-error `off` or nothing
  <aloud-player attr:dock="on" />,
  // @ts-expect-error no such role
  <aloud-article prop:leaveOut={['writer']} />,
  // @ts-expect-error a truth value
  <aloud-figure enlarge="yes" />,
  // @ts-expect-error no such event
  <aloud-player on:aloud-pressed={(event) => event.preventDefault()} />,
  // @ts-expect-error it has no `text`
  <aloud-player on:aloud-press={(event) => event.text} />,
];
