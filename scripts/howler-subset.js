/**
 * A rollup plugin that keeps only the part of howler that plays an element. It leaves out the Web Audio half (pitch
 * changes with speed there, and an hour of speech takes 740 MB), unused methods, and globals. It replaces howler's
 * flags by their values, so that the minifier drops the branches; then it removes the methods that the remaining code
 * does not use. That saves 3 kB on a slow connection. Remove it when howler has a build of modules.
 */
import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import ts from 'typescript';

/** Reads of a flag, not writes to it. */
const FLAG_VALUES = [
  [/\b\w+\._webAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.usingWebAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.ctx\b(?!\s*=[^=])/g, 'null'],
  // Sounds are whole files, have a duration, end by themselves, and start only with `play()`.
  [
    /\b(?:sound|self)\._loop\b(?!\s*=[^=])|sprite !== '__default'|parent\._duration === Infinity|self\._autoplay(?=\))/g,
    'false',
  ],
  [/^ {4}_ended: function\(sound\) \{[\s\S]*?^ {4}\},/m, '_ended: function() {},'],
  // The library asks the element itself for its media types; the element has its own volume.
  [/self\._(?:setupCodecs|autoSuspend)\(\)/g, '0'],
  [/Howler\.codecs\(ext\)/g, 'true'],
  [/Howler\.volume\(\)/g, '1'],
  // Ignores the page's own module loader and globals: the page may have a `Howl` or a `Sound` of its own.
  [/typeof (?:define|exports|global) [!=]== '\w+'/g, 'false'],
  [/else if \(typeof window !== 'undefined'\) \{\s*\/\/ Define globally[\s\S]*?\n {2}\}/g, ''],
];

/** The methods that the library calls: `HowlerModule` in `browser/audio/load-howler.ts`. */
const USED_METHODS = ['init', 'play', 'off', 'state', '_clearTimer', '_releaseHtml5Audio'];

export function howlerSubset() {
  return {
    name: 'howler-subset',
    async load(id) {
      if (!/howler\.core\.min\.js$/.test(id)) return null;
      const source = await readFile(id.replace(/dist([\\/])howler\.core\.min\.js$/, 'src$1howler.core.js'), 'utf8');
      if (!source.includes('howler.js v2.2.4'))
        throw new Error('scripts/howler-subset.js knows howler 2.2.4 only: read its new source and adapt the script.');
      const [, body] = /^\(function\(\) \{\n([\s\S]*)^\}\)\(\);\s*$/m.exec(source);
      const simplified = FLAG_VALUES.reduce((code, [read, value]) => code.replace(read, value), body);
      const module = `${simplified}\nexport { Howl, Howler };`;
      const { code } = await minify(module, { module: true, mangle: false, compress: { passes: 3 } });
      return `${/\/\*![\s\S]*?\*\//.exec(source)[0]}\n${removeUnusedMethods(code)}`;
    },
  };
}

/** Howler's own objects, as its code names them; not the elements, which have a `pause` and a `volume` too. */
const HOWLER_OBJECT = /^(?:self|this|parent|Howler)$|\._parent$|\)$/;

/** Removes the prototype methods that no used code names, starting from the called ones. */
function removeUnusedMethods(code) {
  const file = ts.createSourceFile('howler.js', code, ts.ScriptTarget.Latest, true);
  const methods = [];
  const usedNames = new Set(USED_METHODS);
  /** Collects all names after a dot, without those in methods that are not (yet) used. */
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isFunctionExpression(node.initializer) && isPrototype(node.parent))
      return void methods.push(node);
    if (ts.isPropertyAccessExpression(node) && HOWLER_OBJECT.test(node.expression.getText()))
      usedNames.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const used = new Set();
  for (let previousSize = -1; previousSize < used.size;) {
    previousSize = used.size;
    for (const method of [...methods])
      if (!used.has(method) && usedNames.has(method.name.text)) {
        used.add(method);
        ts.forEachChild(method.initializer, visit);
      }
  }
  return methods
    .filter((method) => !used.has(method))
    .sort((a, b) => b.pos - a.pos)
    .reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end).replace(/^,/, ''), code);
}

function isPrototype({ parent }) {
  return ts.isBinaryExpression(parent) && /\.prototype$/.test(parent.left.getText());
}
