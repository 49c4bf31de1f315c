/** Serves `dist/docs/` as `/docs/`. Where a source is newer, it builds the site first. */
import { spawn } from 'node:child_process';
import { isDocsOld } from '../docs-age.js';

const BUILDING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Documentation</title></head>
<body><p>The documentation is being built. This page opens by itself.</p></body></html>`;

/** @param root the project's folder. @param isBuilder false: serves what is there. @returns a Koa middleware */
export function docs(root, { isBuilder = true } = {}) {
  let building;
  let failure = '';
  return async (context, next) => {
    if (context.path === '/docs') return context.redirect('/docs/');
    if (!context.path.startsWith('/docs/')) return next();
    const isPage = context.path.endsWith('/');
    if (isBuilder && isPage && (building || isDocsOld(root))) {
      building ??= build(root).then((error) => {
        failure = error;
        building = undefined;
      });
      if (failure) {
        context.status = 500;
        context.body = failure;
        return;
      }
      context.type = 'html';
      context.body = BUILDING;
      return;
    }
    context.path = `/dist${context.path}${isPage ? 'index.html' : ''}`;
    return next();
  };
}

/** @returns {Promise<string>} what went wrong; '' where nothing did */
function build(root) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn('npm', ['run', '--silent', 'docs'], { cwd: root, shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code) => resolve(code === 0 ? '' : output));
  });
}
