/** The apps of `demo/frameworks/`: whose version the table names, and which steps an app does not have, with the reason. */
export interface App {
  /** Its folder. */
  name: string;
  title: string;
  /** The package of the framework; none for plain HTML. */
  framework?: string;
  /** By the name of the step. */
  absent?: Readonly<Record<string, string>>;
}

/** A site that a server, or a build, writes whole. */
const WRITTEN = 'no script of the site changes the page in the browser';

export const APPS: readonly App[] = [
  { name: 'plain', title: 'HTML and an import map' },
  { name: 'react', title: 'React', framework: 'react' },
  { name: 'vue', title: 'Vue', framework: 'vue' },
  { name: 'svelte', title: 'Svelte', framework: 'svelte' },
  { name: 'solid', title: 'Solid', framework: 'solid-js' },
  { name: 'htmx', title: 'htmx', framework: 'htmx.org', absent: { move: 'no swap of htmx moves an element' } },
  {
    name: 'turbo',
    title: 'Turbo',
    framework: '@hotwired/turbo',
    absent: { move: 'no stream of Turbo moves an element' },
  },
  {
    name: 'astro',
    title: 'Astro',
    framework: 'astro',
    absent: {
      'changed props': WRITTEN,
      're-render': WRITTEN,
      'replaced text': WRITTEN,
      'other story': WRITTEN,
      move: WRITTEN,
      remove: WRITTEN,
      'put back': WRITTEN,
    },
  },
  { name: 'react-router', title: 'React Router, rendered on the server', framework: 'react-router' },
  { name: 'angular', title: 'Angular', framework: '@angular/core' },
];
