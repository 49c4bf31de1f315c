/** What a newsroom gets that installs the command line. Looks at `dist`, so build first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packedFiles } from './packed-files.js';
import { cliManifest, manifest, root } from './project.js';

const folder = fileURLToPath(root);

describe('the package of the command line', () => {
  const site = mkdtempSync(join(tmpdir(), 'aloud-site-'));
  const installed = join(site, 'node_modules', cliManifest.name);
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(installed, cliManifest.bin['aloud']!), ...args], {
      cwd: site,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });

  before(() => {
    execFileSync(process.execPath, [join(folder, 'scripts/cli-package.js')]);
    for (const path of packedFiles(join(folder, 'dist/cli'))) {
      mkdirSync(dirname(join(installed, path)), { recursive: true });
      cpSync(join(folder, 'dist/cli', path), join(installed, path));
    }
    for (const name of Object.keys(cliManifest.dependencies)) {
      mkdirSync(dirname(join(site, 'node_modules', name)), { recursive: true });
      symlinkSync(join(folder, 'node_modules', name), join(site, 'node_modules', name));
    }
  });

  after(() => rmSync(site, { recursive: true, force: true }));

  it('has the version of the elements', () => {
    assert.equal(cliManifest.version, manifest.version);
    assert.equal(run('--version'), `${manifest.version}\n`);
  });

  it('runs with its own packages and no other', () => {
    writeFileSync(join(site, 'story.srt'), '1\n00:00:01,000 --> 00:00:02,000\nHello there.\n');
    run('convert', 'story.srt', 'story.vtt');
    writeFileSync(
      join(site, 'page.html'),
      '<html lang="en"><title>A</title><article><h1>A</h1><p>Hello there.</p></article>',
    );
    assert.match(run('check', 'page.html'), /^1 page: 0 errors/);
  });

  it('demands no voice and no encoder', () => {
    for (const name of Object.keys(cliManifest.peerDependencies))
      assert.deepEqual(cliManifest.peerDependenciesMeta[name], { optional: true }, name);
  });

  it('holds what is used, and no more', () => {
    const paths = packedFiles(join(folder, 'dist/cli'));
    const wanted =
      /^(?:package\.json|bin\.js|README\.md|LICENSE|modules\/(?:core|locales|node)\/(?!.*\.test\.).*\.js|modules\/node\/newsroom\/config\/newsroom-config\.d\.ts)$/;
    assert.deepEqual(
      paths.filter((path) => !wanted.test(path)),
      [],
    );
    assert.ok(paths.includes('modules/node/voices/synthesis-worker.js'));
    assert.ok(paths.includes('modules/node/aloud.js'));
  });
});
