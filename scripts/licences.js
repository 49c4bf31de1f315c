/** A rollup plugin that writes the licences of the bundled packages beside the bundle, as their terms require. */
import { existsSync, readFileSync } from 'node:fs';

export function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const folders = Object.values(bundle)
        .flatMap(({ moduleIds = [] }) => moduleIds)
        .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? []);
      const texts = [...new Set(folders)].sort().map((folder) => {
        const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const file = ['LICENSE', 'LICENSE.md'].map((each) => `${folder}/${each}`).find(existsSync);
        if (!file) throw new Error(`${name} is bundled, and has no licence to go with it.`);
        return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'aloud.LICENSES.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}
