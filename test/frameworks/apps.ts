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

export const APPS: readonly App[] = [
  { name: 'plain', title: 'HTML and an import map' },
  { name: 'react', title: 'React', framework: 'react' },
];
