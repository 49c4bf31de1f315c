import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
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

/** A server on this machine, while the tests of a group run. It answers as the documentation of a service says. */
export function serveSpeech(answer: (request: ServedRequest, response: ServerResponse) => void): SpeechServer {
  const requests: ServedRequest[] = [];
  const next: SpeechServer['next'] = [];
  let [open, mostAtOnce] = [0, 0];
  const server = createServer((incoming, response) => {
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
  });
  before(() => listen(server));
  after(() => {
    server.closeAllConnections();
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

const listen = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** An answer with a status and a JSON body. */
export const answerJson =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Ends the connection after a part of the body. */
export const cutConnection =
  (bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-length': `${bytes.length}`, ...headers });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  };
