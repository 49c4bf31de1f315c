/**
 * All pages, in the order of reading. A test compares this list with the pages that exist. A group with an address has a page
 * that lists the others (`group-pages.njk`).
 */
import { readdirSync, readFileSync } from 'node:fs';

const page = (url, title) => ({ url, title });

export default [
  {
    title: 'Start',
    links: [
      page('/', 'Aloud'),
      page('/start/', 'Start in five minutes'),
      page('/guides/questions/', 'Problems and questions'),
      page('/frameworks/', 'Frameworks'),
      page('/frameworks-tested/', 'Frameworks, tested'),
    ],
  },
  {
    title: 'Elements',
    url: '/elements/',
    summary: 'Five custom elements. Each has a page with live examples and everything that can be set.',
    links: ['article', 'player', 'figure', 'skip-links', 'contents'].map((name) =>
      page(`/elements/aloud-${name}/`, `<aloud-${name}>`),
    ),
  },
  {
    title: 'Guides',
    url: '/guides/',
    summary: 'What readers can do with a story, and what a site can decide.',
    links: [
      page('/guides/listening/', 'What readers can do'),
      page('/guides/theming/', 'Theming'),
      page('/custom-properties/', 'Custom properties'),
      page('/guides/events/', 'Events, analytics and paywalls'),
      page('/guides/no-audio/', 'Without a recording'),
      page('/guides/languages/', 'Several languages'),
      page('/interface-languages/', 'Languages of the interface'),
      page('/guides/strict-sites/', 'Strict sites: CSP, CDN, integrity'),
      page('/guides/podcast/', 'Podcast feed and metadata'),
      page('/guides/story-parts/', 'Story parts'),
      page('/guides/console-messages/', 'Messages in the console'),
    ],
  },
  {
    title: 'Content management',
    url: '/recipes/',
    summary: 'How to add Aloud to a site whose pages a system makes. The HTML of each page is tested.',
    links: recipes(),
  },
  {
    title: 'Narration and checks',
    url: '/narration/',
    summary: 'Recordings, timing files, and checks of a page before people listen to it.',
    links: [
      page('/narration/narrate/', 'Make narration'),
      page('/narration/watch/', 'Narrate a whole site'),
      page('/narration/newsroom/', 'Run it in a newsroom'),
      page('/narration/voices/', 'Neural and cloud voices'),
      page('/narration/measured/', 'Speed, memory and voices, measured'),
      page('/narration/presenter/', 'A presenter’s recording'),
      page('/narration/own-timing/', 'Timing that you already have'),
      page('/narration-languages/', 'Languages of narration'),
      page('/narration/command-line/', 'Command line'),
      page('/narration/timing-formats/', 'Timing formats'),
      page('/conversions/', 'What a conversion loses'),
      page('/rules/', 'Rules of aloud check'),
    ],
  },
  {
    title: 'Reference',
    links: [
      page('/accessibility/', 'Accessibility conformance'),
      page('/requirements/', 'Requirements'),
      page('/architecture/', 'Architecture'),
      page('/browsers/', 'Browsers and costs'),
      page('/peers/', 'Beside other players'),
    ],
  },
];

/** One page for each system, in the order of their names. */
function recipes() {
  const folder = 'demo/docs/recipes/';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file.slice(0, -3), /^# (.*)$/m.exec(readFileSync(folder + file, 'utf8'))[1]])
    .map(([name, title]) => page(`/recipes/${name}/`, title));
}
