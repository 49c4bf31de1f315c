/**
 * `npm run test:webkit`: the device's real voices, in WebKitGTK, where it and a speech dispatcher are installed (Debian:
 * webkit2gtk-driver, speech-dispatcher, a voice such as speech-dispatcher-flite, xvfb); skipped, with a word, where they are not.
 * A story without a recording is pressed, and must be read: sentences begin, one after the other, and are highlighted.
 */
import { startDevServer } from '@web/dev-server';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { source } from './server/source.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = ['4.1', '4.0']
  .map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find(existsSync);
const PORT = 9420;

if (!existsSync(DRIVER) || !BROWSER || !existsSync('/usr/bin/xvfb-run')) {
  console.log('Skipped: WebKitWebDriver, MiniBrowser or xvfb-run is not installed.');
  process.exit(0);
}

const environment = {
  ...process.env,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
};
const driver = spawn('xvfb-run', ['-a', DRIVER, `--port=${PORT}`, '--host=127.0.0.1'], {
  stdio: 'ignore',
  env: environment,
  detached: true,
});
const server = await startDevServer({
  config: { ...source, port: 8477 },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
});

async function ask(path, body) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function until(look) {
  for (let round = 0; round < 60; round++) {
    const seen = await look().catch(() => undefined);
    if (seen) return seen;
    await after(500);
  }
  return undefined;
}

let code = 1;
try {
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
    },
  };
  const { sessionId } = await until(() => ask('/session', { capabilities }));
  const run = (script) => ask(`/session/${sessionId}/execute/sync`, { script, args: [] });
  await ask(`/session/${sessionId}/url`, { url: 'http://localhost:8477/demo/elements/aloud-player/no-audio.html' });
  const voices = await until(() =>
    run('return speechSynthesis.getVoices().filter(({ localService }) => localService).length'),
  );
  if (!voices) {
    console.log('Skipped: WebKitGTK names no voice of this device.');
    code = 0;
  } else {
    await run(`window.heard = []; document.addEventListener('aloud-sentence', ({ text }) => heard.push(text));
      document.querySelector('aloud-player').shadowRoot.querySelector('button').click();`);
    const heard = await until(async () => {
      const sentences = await run('return heard');
      return sentences.length > 1 && sentences;
    });
    const state = await run(`const { session } = document.querySelector('aloud-player').reading;
      return { phase: session?.playback.phase, shown: session?.follow?.range('sentence').toString() };`);
    console.log(`${voices} voices; heard:`, heard ?? 'nothing', state);
    code = heard && state.phase === 'playing' && heard.at(-1).startsWith(state.shown?.trim().slice(0, 10)) ? 0 : 1;
    console.log(code === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  }
  await ask(`/session/${sessionId}`).catch(() => undefined);
} catch (error) {
  console.error(error);
} finally {
  await server.stop();
  process.kill(-driver.pid);
  process.exit(code);
}
