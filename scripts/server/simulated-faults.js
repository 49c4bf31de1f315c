/**
 * Simulates a host with faults: `?delay=800` answers 800 ms later, `?status=503` answers with that status, `?no-range`
 * ignores HTTP Range (as many hosts do), `?bytes-per-second=9000` sends no faster, `?type=text/plain` sends another
 * media type. `ALOUD_DELAY_MS=1500` answers every file that is not of the tests by a random time later, up to that: it finds
 * tests that look before all the code has loaded.
 */
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';

/** @returns a Koa middleware; it must come before the one for ranges */
export function simulatedFaults() {
  return async (context, next) => {
    const {
      delay = randomDelay(context.path),
      status,
      type,
      'no-range': noRange,
      'bytes-per-second': speed,
    } = context.query;
    // A long delay must not keep the server running.
    if (delay) await new Promise((resolve) => setTimeout(resolve, Number(delay)).unref());
    if (status) {
      context.status = Number(status);
      context.body = '';
      return;
    }
    if (noRange !== undefined) delete context.request.headers.range;
    await next();
    if (noRange !== undefined) context.remove('Accept-Ranges');
    if (type) context.type = String(type);
    if (speed && context.body) {
      const { length } = context;
      context.body = Readable.from(slowly(context.body, Number(speed)));
      if (length) context.length = length;
    }
  };
}

/** @returns {number} milliseconds */
function randomDelay(path) {
  const most = Number(process.env.ALOUD_DELAY_MS ?? 0);
  return /^\/(test|node_modules|__)/.test(path) ? 0 : Math.random() * most;
}

/** Sends ten pieces a second. @param body a stream or a Buffer */
async function* slowly(body, bytesPerSecond) {
  const size = Math.ceil(bytesPerSecond / 10);
  for await (const data of Buffer.isBuffer(body) ? [body] : body)
    for (let start = 0; start < data.length; start += size) {
      yield data.subarray(start, start + size);
      await after(100, undefined, { ref: false });
    }
}
