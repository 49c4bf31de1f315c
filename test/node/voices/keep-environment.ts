import { after } from 'node:test';

/** Gives the process its environment back after the tests of a group. Its own object stays: a copy would reach no worker. */
export function keepEnvironment(): void {
  const environment = { ...process.env };
  after(() => {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });
}
