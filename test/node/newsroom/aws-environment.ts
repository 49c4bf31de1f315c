import { after, before } from 'node:test';

/** The environment of the SDK for a test: these credentials, and no file of the machine. */
export function useAwsEnvironment(values: Readonly<Record<string, string>>): void {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE', 'AWS_REGION'];
  const settings: Record<string, string | undefined> = {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: 'none',
    AWS_SHARED_CREDENTIALS_FILE: 'none',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...values,
  };
  const earlier = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  const set = (all: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(all))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  before(() => set(settings));
  after(() => set(earlier));
}
