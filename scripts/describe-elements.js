/**
 * Describes the elements for editors and frameworks, from the source: `dist/custom-elements.json`, custom data for VS Code
 * and JetBrains, and `dist/types/` for frameworks. Run it after the compiler.
 */
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { angularDirectives } from './element-types/angular-directives.js';
import { elementInterfaces } from './element-types/element-interfaces.js';
import { createManifest } from './element-types/manifest.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const manifest = await createManifest(root);
const write = (file, text) => writeFileSync(`${root}/dist/${file}`, text);

rmSync(`${root}/dist/types`, { recursive: true, force: true });
mkdirSync(`${root}/dist/types`, { recursive: true });
cpSync(`${root}/src/frameworks`, `${root}/dist/types`, { recursive: true });
write('types/elements.d.ts', elementInterfaces(manifest));
write('types/angular.ts', angularDirectives(manifest));
write('custom-elements.json', JSON.stringify(manifest, null, 1));

/** The list of custom properties is in the data for CSS. Both generators write into the manifest that they get. */
const options = { hideLogs: true, hideCssPropertiesDocs: true };
const copy = () => structuredClone(manifest);
write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(copy(), options));
write('vscode.css-custom-data.json', getVsCodeCssCustomData(copy(), options));
const webTypes = JSON.parse(getWebTypesData(copy(), options));
write('web-types.json', JSON.stringify({ ...webTypes, name, version }));
