/** Runs the commands of `demo/deployment/` outside of a container, with the packed package and the packages named there. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { freePort } from '../../../scripts/free-port.js';
import { packedFiles } from '../../conventions/packed-files.js';
import { cliManifest } from '../../conventions/project.js';
import { readRepositoryFile } from '../repository-file.js';
import { createScratchFolder } from '../run-aloud.js';
import { storyPage } from './news-site.js';

type Environment = Readonly<Record<string, string>>;

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly command?: string[]; readonly environment?: Environment; readonly deploy?: unknown }>
  >;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FILES = 'demo/deployment';
const UNIT = readRepositoryFile(`${FILES}/aloud-watch.service`);
const DOCKERFILE = readRepositoryFile(`${FILES}/Dockerfile`)
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ');
const { dependencies } = JSON.parse(readRepositoryFile(`${FILES}/package.json`)) as { dependencies: Environment };
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const NO_SYSTEMD: string | false = hasSystemd ? false : 'systemd-analyze is not installed';
if (NO_SYSTEMD !== false) console.log(`skipped: ${NO_SYSTEMD}`);

/** The words of an instruction of the Dockerfile in its JSON form. */
const words = (instruction: string): string[] =>
  JSON.parse(new RegExp(`^${instruction}[^[\\n]*(\\[.*\\])$`, 'm').exec(DOCKERFILE)![1]!) as string[];
const program = [...words('ENTRYPOINT'), ...words('CMD')];

/** Replaces `${NAME:?message}` and `${NAME:-default}`, as Compose does. */
const interpolate = (text: string, values: Environment): string =>
  text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = values[name] ?? (kind === '-' ? rest : undefined);
    assert.ok(value !== undefined, `${name} is required`);
    return value;
  });

describe('the deployment files', () => {
  const folder = createScratchFolder();
  const app = join(folder, 'app');
  let service: ChildProcess | undefined;
  before(() => {
    const made = join(folder, 'cli');
    execFileSync(process.execPath, [join(ROOT, 'scripts/cli-package.js'), made]);
    const installed = join(app, 'node_modules/aloud-cli');
    for (const path of packedFiles(made)) {
      mkdirSync(dirname(join(installed, path)), { recursive: true });
      cpSync(join(made, path), join(installed, path));
    }
    for (const name of Object.keys({ ...cliManifest.dependencies, ...dependencies })) {
      if (name === 'aloud-cli') continue;
      mkdirSync(dirname(join(app, 'node_modules', name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name));
    }
    for (const [, names] of DOCKERFILE.matchAll(/^COPY (?!--)(.*) \.\/$/gm))
      for (const name of names!.split(' '))
        if (name !== 'package-lock.json') cpSync(join(ROOT, FILES, name), join(app, name));
  });
  after(() => service?.kill('SIGKILL'));

  const run = ([command, ...args]: readonly string[], env: Environment): ReturnType<typeof spawnSync> => {
    assert.equal(command, 'node');
    return spawnSync(process.execPath, args, { cwd: app, env: { ...process.env, ...env }, encoding: 'utf8' });
  };

  it('name the versions that the tests use', () => {
    const { 'aloud-cli': own, ...others } = dependencies;
    assert.equal(own, cliManifest.version);
    const { devDependencies } = JSON.parse(readRepositoryFile('src/node/package.json')) as {
      devDependencies: Environment;
    };
    assert.deepEqual(others, Object.fromEntries(Object.keys(others).map((name) => [name, devDependencies[name]])));
  });

  it('start a watcher that is healthy, narrates, and ends', async () => {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'harbour.html'), storyPage('The harbour', 'Ships came in.'));
    const env = {
      ALOUD_SOURCES: site,
      ALOUD_DATA: join(folder, 'data'),
      ALOUD_METRICS_PORT: `${await freePort()}`,
      ALOUD_WEBHOOK_PORT: `${await freePort()}`,
      ALOUD_WEBHOOK_SECRET: 'a secret of the newsroom',
    };
    service = spawn(process.execPath, program.slice(1), { cwd: app, env: { ...process.env, ...env } });
    let log = '';
    service.stderr!.on('data', (part: Buffer) => (log += part.toString()));
    while (!log.includes('"event":"published"')) {
      assert.equal(service.exitCode, null, log);
      await Promise.race([once(service.stderr!, 'data'), once(service, 'exit')]);
    }
    const check = words('HEALTHCHECK');
    assert.deepEqual(check.slice(0, 2), ['node', '-e']);
    assert.equal(run(check, env).status, 0);
    service.kill('SIGTERM');
    if (service.exitCode === null) await once(service, 'exit');
    assert.equal(service.exitCode, 0, log);
    assert.equal(run(check, env).status, 1);
  });

  it('run without rights, from a build that gets only their files', () => {
    assert.ok(DOCKERFILE.indexOf('\nUSER node\n') > DOCKERFILE.lastIndexOf('\nRUN '));
    assert.match(DOCKERFILE, /npm ci --omit=dev --ignore-scripts/);
    const ignored = readRepositoryFile(`${FILES}/.dockerignore`).split('\n');
    assert.ok(ignored.includes('*') && !ignored.some((line) => line.startsWith('!.')));
  });

  it('of Compose have two workers, and settings that are valid', () => {
    const { services } = parse(readRepositoryFile(`${FILES}/compose.yaml`), { merge: true }) as Compose;
    assert.deepEqual(Object.keys(services), ['watcher', 'worker', 'redis', 's3', 'bucket']);
    assert.deepEqual(services['worker']!.deploy, { replicas: 2 });
    const values = {
      ALOUD_SOURCES: 'https://example.org/a https://example.org/b',
      ALOUD_WEBHOOK_SECRET: 'a secret of the newsroom',
      S3_ACCESS_KEY: 'the-key',
      S3_SECRET_KEY: 'the-secret-of-the-store',
    };
    for (const [name, sources, port] of [
      ['watcher', values.ALOUD_SOURCES.split(' '), 8090],
      ['worker', [], undefined],
    ] as const) {
      const { command, environment } = services[name]!;
      const env = Object.entries(environment!).map(([key, value]) => [key, interpolate(value, values)]);
      const { status, stdout, stderr } = run(
        [...words('ENTRYPOINT'), ...command!, '--check-config'],
        Object.fromEntries(env) as Environment,
      );
      assert.equal(status, 0, String(stderr));
      const config = JSON.parse(String(stdout)) as Record<string, unknown>;
      assert.deepEqual(config['sources'], sources);
      assert.deepEqual(
        [config['redis'], config['out'], config['log'], (config['metrics'] as { host: string }).host],
        ['redis://redis:6379', 's3://newsroom/narration', 'json', '0.0.0.0'],
      );
      assert.deepEqual(config['webhook'], port && { port, host: '0.0.0.0' });
      assert.ok(!String(stdout).includes('secret'));
    }
  });

  it('of systemd start the program of the container', () => {
    const [, start] = /^ExecStart=\/usr\/bin\/(.*)$/m.exec(UNIT)!;
    assert.deepEqual(start!.split(' '), program);
    assert.match(UNIT, /^Environment=ALOUD_DATA=\/var\/lib\/aloud$/m);
    assert.match(UNIT, /^StateDirectory=aloud$/m);
  });

  it('of systemd are valid, and leave the service few rights', { skip: NO_SYSTEMD }, () => {
    const file = join(folder, 'aloud-watch.service');
    writeFileSync(file, UNIT.replace('/usr/bin/node', process.execPath));
    const verified = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    assert.deepEqual([verified.status, verified.stderr], [0, '']);
    // From 0 to 100; a service without any of these settings has 96.
    const exposed = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', file]);
    assert.equal(exposed.status, 0, String(exposed.stdout));
  });

  it('are described', () => {
    const page = readFileSync(join(ROOT, 'demo/docs/narration/newsroom.md'), 'utf8');
    for (const name of ['Dockerfile', 'compose.yaml', 'aloud-watch.service', 'aloud.config.js', 'package.json'])
      assert.ok(page.includes(`\`${name}\``), name);
    const read = readRepositoryFile(`${FILES}/aloud.config.js`).match(/\b(?:ALOUD|REDIS|S3)_[A-Z_]+(?=[ ,]| =)/g)!;
    assert.ok(read.length > 8);
    for (const name of read) assert.ok(page.includes(`\`${name}\``), name);
  });
});
