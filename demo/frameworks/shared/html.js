/** The story as a server writes it, for htmx and Turbo. No text of the stories has characters to escape. */
import { PROPS } from './props.js';
import { STORIES } from './stories.js';

/** Attributes with a value; those with `null` or `false` are left out. */
const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? '' : value}"`)
    .join('');

export const blocksHtml = ({ story = STORIES.library, renders = 0 } = {}) =>
  `<div id="blocks">${story.blocks
    .map(({ id, tag, text }) => `<${tag} data-block="${id}" data-render="${renders}">${text}</${tag}>`)
    .join('\n')}</div>`;

/** `listeners` are attributes of the article and of the player. */
export function articleHtml({ story = STORIES.library, props = PROPS[0], renders = 0, listeners = {} } = {}) {
  const { headingButtons, dock, voiceLabel, duration, rate, leaveOut } = props;
  return `<aloud-article${attributes({ id: 'aloud', 'leave-out': leaveOut.join(' '), 'heading-buttons': headingButtons, ...listeners.article })}>
  <article>
    <h1>${story.headline}</h1>
    <aloud-player${attributes({ id: 'listen', dock, 'voice-label': voiceLabel, duration, 'data-rate': rate, ...listeners.player })}>
      <audio controls preload="none">
        <source src="${story.audio}.webm" type='audio/webm; codecs="opus"'>
        <source src="${story.audio}.m4a" type='audio/mp4; codecs="mp4a.40.2"'>
        <track kind="captions" src="${story.audio}.vtt" srclang="en" label="English">
      </audio>
    </aloud-player>
    ${blocksHtml({ story, renders })}
    ${story.byline && `<p data-aloud="byline">${story.byline}</p>`}
  </article>
</aloud-article>`;
}

export const figureHtml = (props = PROPS[0]) =>
  `<aloud-figure${attributes({ id: 'figure', enlarge: props.enlarge })}>
  <img src="/quay.svg" alt="The quay, with nine boats.">
  <p slot="caption">The quay.</p>
</aloud-figure>`;

/** A whole page. */
export const pageHtml = (title, body, head = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    ${head}
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/app.js"></script>
  </head>
  <body>
${body}
  </body>
</html>
`;
