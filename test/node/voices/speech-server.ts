import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createServer as createHttp2Server,
  type Http2Server,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';

/** A request that the server has got. */
export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface SpeechServer {
  readonly port: number;
  readonly requests: ServedRequest[];
  /** The most requests that were open at once. */
  readonly mostAtOnce: number;
  /** Answers of the next requests, before the usual one. */
  readonly next: ((response: ServerResponse) => void)[];
}

/**
 * A server on this machine, while the tests of a group run. It answers as the documentation of a service says.
 *
 * @param options `isHttp2`: HTTP/2 without TLS, for a package that speaks nothing else.
 */
export function serveSpeech(
  answer: (request: ServedRequest, response: ServerResponse) => void,
  { isHttp2 = false } = {},
): SpeechServer {
  const requests: ServedRequest[] = [];
  const next: SpeechServer['next'] = [];
  let [open, mostAtOnce] = [0, 0];
  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    mostAtOnce = Math.max(mostAtOnce, ++open);
    response.on('close', () => open--);
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, path: url, headers, body: Buffer.concat(parts).toString() };
      requests.push(request);
      const fault = next.shift();
      if (fault) fault(response);
      else answer(request, response);
    });
  };
  const server = isHttp2 ? createHttp2Server() : createServer();
  // The requests and responses of HTTP/2 have the same methods.
  server.on('request', handle as never);
  const sessions = new Set<ServerHttp2Session>();
  if (isHttp2) (server as Http2Server).on('session', (session) => sessions.add(session));
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
  after(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    for (const session of sessions) session.destroy();
    server.close();
  });
  return {
    get port() {
      return (server.address() as AddressInfo).port;
    },
    requests,
    next,
    get mostAtOnce() {
      return mostAtOnce;
    },
  };
}

/** An answer with a status and a JSON body. */
export const answerJson =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Ends the connection after a part of the body. */
export const cutConnection =
  (bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse | Http2ServerResponse): void => {
    response.writeHead(200, { 'content-length': `${bytes.length}`, ...headers });
    // The end of one stream of HTTP/2 is no end of its connection.
    const connection = 'stream' in response ? response.stream.session : response;
    (response as ServerResponse).write(bytes.subarray(0, bytes.length >> 1), () => connection?.destroy());
  };
