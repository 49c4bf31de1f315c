/**
 * A rollup plugin that brings of howler what plays an element, and nothing that can never run here: not its Web Audio half (pitch
 * changes with speed there, and an hour of speech takes 740 MB), no methods that nobody calls, no globals. What howler asks of its
 * own flags is answered, the minifier drops the branches that follow, and of the methods those stay that what stays names. 3 kB that
 * nobody on a slow line need fetch; take it out when howler has a build of modules.
 */
import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import ts from 'typescript';

/** Reads of a flag, not writes to it. */
const FLAGS = [
  [/\b\w+\._webAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.usingWebAudio\b(?!\s*=[^=])/g, 'false'],
  [/\b(?:Howler|self)\.ctx\b(?!\s*=[^=])/g, 'null'],
  // Sounds are whole, have a length, end by themselves, and begin when they are told to.
  [
    /\b(?:sound|self)\._loop\b(?!\s*=[^=])|sprite !== '__default'|parent\._duration === Infinity|self\._autoplay(?=\))/g,
    'false',
  ],
  [/^ {4}_ended: function\(sound\) \{[\s\S]*?^ {4}\},/m, '_ended: function() {},'],
  // The element itself was asked what it plays; its volume is its own.
  [/self\._(?:setupCodecs|autoSuspend)\(\)/g, '0'],
  [/Howler\.codecs\(ext\)/g, 'true'],
  [/Howler\.volume\(\)/g, '1'],
  // The page's own module loader is not asked, nor its globals written: it may have a Howl, or a Sound, of its own.
  [/typeof (?:define|exports|global) [!=]== '\w+'/g, 'false'],
  [/else if \(typeof window !== 'undefined'\) \{\s*\/\/ Define globally[\s\S]*?\n {2}\}/g, ''],
];

/** What this kit asks of it: `HowlerModule` in `browser/audio/load-howler.ts`. */
const ASKED = ['init', 'play', 'off', 'state', '_clearTimer', '_releaseHtml5Audio'];

export function howlerForElements() {
  return {
    name: 'howler-for-elements',
    async load(id) {
      if (!/howler\.core\.min\.js$/.test(id)) return null;
      const whole = await readFile(id.replace(/dist([\\/])howler\.core\.min\.js$/, 'src$1howler.core.js'), 'utf8');
      if (!whole.includes('howler.js v2.2.4'))
        throw new Error('scripts/howler-subset.js knows howler 2.2.4 only: read its source anew.');
      const [, body] = /^\(function\(\) \{\n([\s\S]*)^\}\)\(\);\s*$/m.exec(whole);
      const answered = FLAGS.reduce((code, [read, answer]) => code.replace(read, answer), body);
      const module = `${answered}\nexport { Howl, Howler };`;
      const { code } = await minify(module, { module: true, mangle: false, compress: { passes: 3 } });
      return `${/\/\*![\s\S]*?\*\//.exec(whole)[0]}\n${withoutUnused(code)}`;
    },
  };
}

/** Howler's own objects, as it calls them; not the elements, which have a `pause` and a `volume` too. */
const OWN = /^(?:self|this|parent|Howler)$|\._parent$|\)$/;

/** Leaves out the methods of prototypes that nothing names, step by step from what is asked. */
function withoutUnused(code) {
  const file = ts.createSourceFile('howler.js', code, ts.ScriptTarget.Latest, true);
  const methods = [];
  const named = new Set(ASKED);
  /** All names after a dot, but for those in methods that are not (yet) needed. */
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isFunctionExpression(node.initializer) && isOfPrototype(node.parent))
      return void methods.push(node);
    if (ts.isPropertyAccessExpression(node) && OWN.test(node.expression.getText())) named.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const kept = new Set();
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const method of [...methods])
      if (!kept.has(method) && named.has(method.name.text)) {
        kept.add(method);
        ts.forEachChild(method.initializer, visit);
      }
  }
  return methods
    .filter((method) => !kept.has(method))
    .sort((a, b) => b.pos - a.pos)
    .reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end).replace(/^,/, ''), code);
}

function isOfPrototype({ parent }) {
  return ts.isBinaryExpression(parent) && /\.prototype$/.test(parent.left.getText());
}
