/**
 * An esbuild plugin that makes Lit's templates smaller: css`…` by esbuild's own minifier, html`…` and svg`…` by writing every run of
 * white space as one space, which no browser draws differently.
 *
 * Not esbuild-plugin-minify-html-literals: its clean-css 4 drops `@container` blocks together with the rule behind them, silently.
 */
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

export function templates() {
  return {
    name: 'templates',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
        contents: await withSmallTemplates(path, await readFile(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

export async function withSmallTemplates(path, code) {
  if (!/\b(css|html|svg)`/.test(code)) return code;
  const edits = [];
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest), edits);
  let small = code;
  for (const { start, end, text, kind } of edits.sort((a, b) => b.start - a.start)) {
    const smaller = kind === 'css' ? await minifiedStyle(text) : oneSpace(text);
    small = small.slice(0, start) + escaped(smaller) + small.slice(end);
  }
  return small;
}

/** Collects the literal pieces of every template, those in a template's expressions, too. */
function visit(node, edits) {
  if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
    const tag = node.tag.text;
    const pieces = piecesOf(node.template);
    if (tag === 'css') {
      // A style with expressions is not a style sheet until it runs.
      const kind = pieces.length === 1 ? 'css' : 'space';
      edits.push(...pieces.map((piece) => ({ ...inside(piece), kind })));
    } else if ((tag === 'html' || tag === 'svg') && !pieces.some((piece) => /<(pre|textarea)\b/i.test(piece.text))) {
      edits.push(...pieces.map((piece) => ({ ...inside(piece), kind: 'space' })));
    }
  }
  ts.forEachChild(node, (child) => visit(child, edits));
}

function piecesOf(template) {
  return ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    : [template];
}

/** Between its backtick or brace at the left and its backtick or `${` at the right. */
function inside(piece) {
  const last = piece.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral || piece.kind === ts.SyntaxKind.TemplateTail;
  const start = piece.end - piece.rawText.length - (last ? 1 : 2);
  return { start, end: start + piece.rawText.length, text: piece.text };
}

async function minifiedStyle(text) {
  const { code } = await transform(text, { loader: 'css', minify: true, legalComments: 'none' });
  return code.trim();
}

function oneSpace(text) {
  return text.replace(/\s+/g, ' ');
}

function escaped(text) {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
