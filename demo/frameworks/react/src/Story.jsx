export function Story({ story, props, renders, version, onPress, onEvent }) {
  return (
    <aloud-article
      leaveOut={props.leaveOut}
      heading-buttons={props.headingButtons}
      onaloud-sentence={onEvent}
      onaloud-word={onEvent}
      onaloud-play={onEvent}
      onaloud-pause={onEvent}
    >
      <article>
        <h1>{story.headline}</h1>
        <aloud-player
          dock={props.dock}
          voice-label={props.voiceLabel}
          duration={props.duration}
          rate={props.rate}
          onaloud-press={onPress}
        >
          <audio controls preload="none">
            <source src={`${story.audio}.webm`} type='audio/webm; codecs="opus"' />
            <source src={`${story.audio}.m4a`} type='audio/mp4; codecs="mp4a.40.2"' />
            <track kind="captions" src={`${story.audio}.vtt`} srcLang="en" label="English" />
          </audio>
        </aloud-player>
        {story.blocks.map(({ id, tag: Tag, text }) => (
          <Tag key={`${id} ${version}`} data-block={id} data-render={renders}>
            {text}
          </Tag>
        ))}
        {story.byline && <p data-aloud="byline">{story.byline}</p>}
      </article>
    </aloud-article>
  );
}
