import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';

export function Story(props) {
  /** Other objects, so that `For` makes other elements. */
  const blocks = () => (props.version, props.story.blocks.map((block) => (props.version ? { ...block } : block)));
  return (
    <aloud-article
      prop:leaveOut={props.props.leaveOut}
      bool:heading-buttons={props.props.headingButtons}
      on:aloud-sentence={props.onEvent}
      on:aloud-word={props.onEvent}
      on:aloud-play={props.onEvent}
      on:aloud-pause={props.onEvent}
    >
      <article>
        <h1>{props.story.headline}</h1>
        <aloud-player
          attr:dock={props.props.dock}
          attr:voice-label={props.props.voiceLabel}
          prop:duration={props.props.duration}
          prop:rate={props.props.rate}
          on:aloud-press={props.onPress}
        >
          <audio controls preload="none">
            <source src={`${props.story.audio}.webm`} type='audio/webm; codecs="opus"' />
            <source src={`${props.story.audio}.m4a`} type='audio/mp4; codecs="mp4a.40.2"' />
            <track kind="captions" src={`${props.story.audio}.vtt`} srclang="en" label="English" />
          </audio>
        </aloud-player>
        <For each={blocks()}>
          {({ id, tag, text }) => (
            <Dynamic component={tag} data-block={id} data-render={props.renders}>
              {text}
            </Dynamic>
          )}
        </For>
        <Show when={props.story.byline}>
          <p data-aloud="byline">{props.story.byline}</p>
        </Show>
      </article>
    </aloud-article>
  );
}
