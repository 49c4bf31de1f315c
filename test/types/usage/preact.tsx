/** @jsxImportSource preact */
import type {} from 'aloud/types/preact';
import 'aloud/aloud.js';
import 'aloud/player-api.js';
import type { AloudPlayer } from 'aloud';
import type { RefObject } from 'preact';

declare const player: RefObject<AloudPlayer>;

export const story = (
  <aloud-article
    key="story"
    for="story"
    leave-out="byline notice"
    skip=".share"
    player-position="after"
    dock="off"
    heading-buttons
    class="story"
    aria-label="Story"
    onClick={(event) => event.currentTarget.reading}
    onaloud-sentence={(event) => console.log(event.text.trim(), event.time.toFixed())}
    onaloud-left-out={({ omissions }) => omissions.map(({ kind }) => kind)}
    onaloud-fit={({ fit }) => fit}
    onaloud-progress={(event) => event.share.toFixed()}
    onaloud-error={(event) => event.reason}
  >
    <aloud-skip-links>
      <a href="#story">Skip to the story</a>
    </aloud-skip-links>
    <aloud-player
      ref={player}
      duration={94}
      rate={1.25}
      voice-label="Read by our automated voice"
      style={{ colorScheme: 'dark' }}
      onaloud-press={(event) => event.preventDefault()}
      onaloud-announce={({ text, politeness }) => console.log(text, politeness)}
    />
    <aloud-contents htmlFor="story" hidden={false} />
    <aloud-figure enlarge decorative={false}>
      <img src="map.svg" alt="Map" />
    </aloud-figure>
  </aloud-article>
);

player.current?.seek('a sentence');
<aloud-article leaveOut={['byline', 'notice']} heading-buttons={false} />;
<aloud-player duration="94" dock={null} rate={undefined} />;

// @ts-expect-error no such tag
<aloud-playr />;
// @ts-expect-error no such attribute
<aloud-player speed={1.25} />;
// @ts-expect-error an attribute of another tag
<aloud-player skip=".share" />;
// @ts-expect-error a number
<aloud-player rate="fast" />;
// @ts-expect-error seconds
<aloud-player duration="two minutes" />;
// @ts-expect-error `off` or nothing
<aloud-player dock="on" />;
// @ts-expect-error a property that only the player sets
<aloud-player state="playing" />;
// @ts-expect-error no such role
<aloud-article leaveOut={['writer']} />;
// @ts-expect-error a truth value
<aloud-figure enlarge="yes" />;
// @ts-expect-error another event
<aloud-player onaloud-press={(event: CustomEvent<string>) => event.detail} />;
// @ts-expect-error it has no `text`
<aloud-player onaloud-press={(event) => event.text} />;
// @ts-expect-error a ref of another element
<aloud-figure ref={player} />;
