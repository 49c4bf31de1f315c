/** What a site gets that installs the package. Looks at `dist`, so build first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LANGUAGES } from '../../src/locales/language-list.js';
import { packedFiles } from './packed-files.js';
import { manifest, root, tags } from './project.js';

const folder = fileURLToPath(root);

const TYPES = ['elements', 'preact', 'react', 'solid', 'svelte', 'vue'];

/** Every address a site may import, the star filled in with each tag, or with each framework. */
const entryPoints = Object.entries(manifest.exports).flatMap(([door, target]) => {
  const names = !door.includes('*') ? [''] : door.startsWith('./types/') ? TYPES : ['all', ...tags];
  const paths =
    typeof target === 'string' ? [target] : [target.default, target.types].filter((path) => path !== undefined);
  return names.map((name) => ({
    door: door.replace('*', name),
    paths: paths.map((path) => path.replace('*', name)),
  }));
});

describe('the package', () => {
  const runInNode = (script: string): { status: number | null; stderr: string; stdout: string } =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, NODE_OPTIONS: '' },
    });

  for (const { door, paths } of entryPoints) {
    it(`opens ${manifest.name}${door.slice(1)}`, () => {
      for (const path of paths) assert.ok(existsSync(new URL(path, root)), `${path} is missing`);
    });
  }

  it('names files for editors and CDNs that exist', () => {
    const { customElements, 'web-types': webTypes, unpkg, jsdelivr } = manifest;
    for (const path of [customElements, webTypes, unpkg, jsdelivr])
      assert.ok(path.startsWith('dist/') && existsSync(new URL(path, root)), path);
  });

  for (const door of [manifest.name, `${manifest.name}/core`]) {
    it(`changes nothing when ${door} is imported`, () => {
      // In plain Node there is no document to touch; a timer left behind would keep the process alive. What Lit leaves is Lit's.
      const script = `
        const before = new Set(Object.getOwnPropertyNames(globalThis));
        await import('${door}');
        const after = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !/^(lit|reactive)|^customElements$/.test(name));
        const defined = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
        console.log(JSON.stringify({ after, defined }));`;
      const run = runInNode(script);
      assert.equal(run.status, 0, run.stderr || 'it did not come to an end');
      assert.deepEqual(JSON.parse(run.stdout), { after: [], defined: [] });
    });
  }

  for (const door of entryPoints.map((entry) => manifest.name + entry.door.slice(1)).filter((name) => !/\.json$|\/types\//.test(name)))
    it(`is harmless on a server: import '${door}'`, () => {
      const { status, stderr, stdout } = runInNode(`await import('${door}');`);
      assert.deepEqual({ status, stderr, stdout }, { status: 0, stderr: '', stdout: '' });
    }); // prettier-ignore

  it('has classes that a server can construct', () => {
    const { status, stderr, stdout } = runInNode(`
      for (const [name, Class] of Object.entries(await import('${manifest.name}'))) if (!name.endsWith('Event')) new Class();
      await import('${manifest.name}/define/all.js');
      for (const tag of ${JSON.stringify(tags)}) new (customElements.get(tag))();`);
    assert.deepEqual({ status, stderr, stdout }, { status: 0, stderr: '', stdout: '' });
  });

  it('defines its tags also when a bundler shakes it', async () => {
    for (const tag of ['all', ...tags]) {
      const { outputFiles } = await build({
        stdin: { contents: `import '${manifest.name}/define/${tag}.js'`, resolveDir: folder },
        bundle: true,
        write: false,
        format: 'esm',
        splitting: true,
        outdir: 'nowhere',
        logLevel: 'silent',
      });
      const text = outputFiles.map((file) => file.text).join('\n');
      for (const each of tag === 'all' ? tags : [tag])
        assert.match(text, new RegExp(`[dD]efine\\w*\\(["']${each}["']`));
    }
  });

  it('brings what a press loads to a bundler', async () => {
    const addresses = ['aloud.js', 'narration.js', 'player-api.js', 'report.js'].map(
      (name) => `import '${manifest.name}/${name}';`,
    );
    const { outputFiles, metafile } = await build({
      stdin: { contents: addresses.join(''), resolveDir: folder },
      bundle: true,
      write: false,
      format: 'esm',
      splitting: true,
      metafile: true,
      outdir: 'nowhere',
      logLevel: 'silent',
    });
    assert.ok(outputFiles.length > 20, `${outputFiles.length} files`);
    assert.ok(Object.keys(metafile.inputs).some((path) => path.endsWith('reading/session.js')));
  });

  it('installs two packages, with what these need', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['@lit/reactive-element', 'howler']);
    assert.equal('peerDependencies' in manifest, false);
  });

  it('holds what is used, and no more', () => {
    const paths = packedFiles(folder);
    const needed = [
      'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/browser/aloud.js', 'dist/browser/report.js', 'dist/browser/messages.js',
      'dist/modules/index.js', 'dist/modules/index.d.ts', 'dist/modules/core/index.js',
      'dist/custom-elements.json', 'dist/vscode.css-custom-data.json', 'dist/vscode.html-custom-data.json', 'dist/web-types.json',
    ]; // prettier-ignore
    assert.deepEqual(
      needed.filter((path) => !paths.includes(path)),
      [],
    );
    const wanted =
      /^(?:[^/]+|dist\/browser\/(?:aloud|narration|player-api|report|messages)\.js|dist\/browser\/(?:aloud\.LICENSES\.txt|integrity\.html)|dist\/browser\/chunks\/[^/]+\.js|dist\/types\/(?:[^/]+\.d|angular)\.ts|dist\/(?:custom-elements|vscode\.(?:css|html)-custom-data|web-types)\.json|dist\/modules\/(?!node\/)(?!.*\.test\.).*\.(?:js|d\.ts))$/;
    assert.deepEqual(
      paths.filter((path) => !wanted.test(path)),
      [],
    );
    const toCopy = paths.filter((path) => /^dist\/browser\/(?!integrity\.html)/.test(path));
    // Two files for each language: a page loads those of its own only, and a site may leave out the others.
    const ofLanguages = 2 * LANGUAGES.size;
    assert.ok(toCopy.length - ofLanguages <= 60, `${toCopy.length} files to copy to a site`);
    const withoutLanguages = paths.filter((path) => !/^dist\/modules\/locales\/(?!en\/)[^/]+\//.test(path));
    assert.ok(withoutLanguages.length - ofLanguages <= 1100, `${paths.length} files`);
    assert.ok(paths.length <= 1600, `${paths.length} files`);
  });
});
