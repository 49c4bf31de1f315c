/**
 * Simulates a host with faults: `?delay=800` answers 800 ms later, `?status=503` answers with that status, `?no-range`
 * ignores HTTP Range (as many hosts do), `?type=text/plain` sends another media type.
 */

/** @returns a Koa middleware; it must come before the one for ranges */
export function simulatedFaults() {
  return async (context, next) => {
    const { delay, status, type, 'no-range': noRange } = context.query;
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
  };
}
