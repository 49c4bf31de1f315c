/**
 * A host in trouble, on request: `?delay=800` answers 800 ms later, `?status=503` answers that, `?no-range` knows no HTTP Range
 * (as many hosts do not), `?type=text/plain` calls the file something else.
 */

/** @returns a Koa middleware; to be put before the one for ranges */
export function trouble() {
  return async (context, next) => {
    const { delay, status, type, 'no-range': noRange } = context.query;
    if (delay) await new Promise((resolve) => setTimeout(resolve, Number(delay)));
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
