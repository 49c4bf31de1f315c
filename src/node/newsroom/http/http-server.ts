import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { UserError } from '../../errors/user-error.js';

export interface Answer {
  readonly status: number;
  /** An object is sent as JSON. */
  readonly body: object | string;
  /** MIME type of a text. */
  readonly type?: string;
  readonly allow?: string;
}

/** Answers the requests for a path. */
export type Route = (request: IncomingMessage) => Promise<Answer>;
export type Routes = Readonly<Record<string, Route>>;

/** Where a server listens. */
export interface Listener {
  readonly port: number;
  /** (default: this machine only) */
  readonly host?: string | undefined;
}

export const DEFAULT_HOST = '127.0.0.1';
const REQUEST_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 100;

export const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

/** A route that is only read. */
export const readOnly =
  (answer: () => Promise<Answer>): Route =>
  ({ method }) =>
    method === 'GET' || method === 'HEAD'
      ? answer()
      : Promise.resolve({ ...refusal(405, 'this address is only read'), allow: 'GET, HEAD' });

/** @throws UserError if the port cannot be used. @param purpose for the message */
export async function openServer(
  { port, host = DEFAULT_HOST }: Listener,
  purpose: string,
  routes: Routes,
): Promise<Server> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    const route = Object.hasOwn(routes, path) ? routes[path]! : () => Promise.resolve(refusal(404, 'nothing is here'));
    route(request).then(
      (answer) => send(response, answer),
      () => send(response, refusal(500, 'the request could not be answered')),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new UserError(`${host}:${port}`, 0, `${purpose} cannot listen (${code ?? message})`, 'choose another port'),
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}

function send(response: ServerResponse, { status, body, type = 'text/plain', allow }: Answer): void {
  // A sender that was refused may still send: the connection ends.
  if (status >= 400) response.setHeader('connection', 'close');
  if (allow !== undefined) response.setHeader('allow', allow);
  const isText = typeof body === 'string';
  response
    .writeHead(status, { 'content-type': isText ? type : 'application/json', 'cache-control': 'no-store' })
    .end(isText ? body : `${JSON.stringify(body)}\n`);
}
