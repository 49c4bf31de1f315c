/**
 * The custom elements manifest: what the analyzer finds in the source of the elements and in their docblocks. A member
 * that has no docblock and no attribute, or has `@internal`, is not public.
 *
 * The analyzer does not see three things, which are added here: the members that `player-api.ts` declares for the player,
 * the files that define the tags, and that the package holds compiled modules.
 */
import { ts } from '@custom-elements-manifest/analyzer';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ELEMENTS = 'src/elements/aloud-*/aloud-*.ts';
const PLAYER_API = 'src/elements/aloud-player/player-api.ts';

/** @param root the folder of the package */
export async function createManifest(root) {
  // It also writes the address of the manifest into package.json, unless that has this one.
  const argv = ['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', ELEMENTS];
  const { modules, ...manifest } = await cli({ argv, cwd: root, noWrite: true });
  const elements = modules.filter(({ declarations }) => declarations.some(({ tagName }) => tagName));
  for (const { declarations } of elements) declarations.forEach(keepPublic);
  const player = elements.flatMap(({ declarations }) => declarations).find(({ name }) => name === 'AloudPlayer');
  player.members.push(...declaredMembers(readFileSync(join(root, PLAYER_API), 'utf8')));
  const paths = JSON.stringify([...elements, ...elements.map(definition)]).replaceAll(
    /"\/?src\/([^"]+)\.ts"/g,
    '"dist/modules/$1.js"',
  );
  return { ...manifest, modules: JSON.parse(paths) };
}

function keepPublic(declaration) {
  const { attributes = [], members, events = [] } = declaration;
  declaration.members = members.filter(
    ({ attribute, description, privacy = 'public' }) => (attribute || description) && privacy === 'public',
  );
  for (const member of declaration.members)
    member.description ??= attributes.find(({ name }) => name === member.attribute).description;
  // The analyzer gives an attribute the type of its property, which may be an array.
  for (const attribute of attributes) {
    const { text } = attribute.type;
    attribute.type = { text: /^(?:boolean|number|string)/.exec(text)?.[0] ?? text };
  }
  // The analyzer also lists each `dispatchEvent` of an object, without a name.
  declaration.events = events.filter(({ name }) => name);
}

/** The module that registers an element. */
function definition({ path, declarations: [{ tagName, name }] }) {
  return {
    kind: 'javascript-module',
    path: `src/define/${tagName}.ts`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
  };
}

/** The members of the interfaces in `declare module`. */
function declaredMembers(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const interfaces = file.statements
    .filter(ts.isModuleDeclaration)
    .flatMap(({ body }) => body.statements)
    .filter(ts.isInterfaceDeclaration);
  return interfaces.flatMap(({ members }) => members.map(describeMember));
}

function describeMember(member) {
  const described = {
    kind: ts.isMethodSignature(member) ? 'method' : 'field',
    name: member.name.getText(),
    privacy: 'public',
    description: ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(member)[0]?.comment) ?? '',
  };
  const type = { text: member.type.getText() };
  if (!ts.isMethodSignature(member)) {
    const isReadonly = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
    return { ...described, type, ...(isReadonly ? { readonly: true } : {}) };
  }
  const parameters = member.parameters.map(({ name, type }) => ({
    name: name.getText(),
    type: { text: type.getText() },
  }));
  return { ...described, parameters, return: { type } };
}
