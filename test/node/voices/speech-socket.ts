import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { WebSocketServer } from 'ws';

/** A connection that has got its text. */
export interface SpeechSocket {
  readonly ssml: string;
  send(path: string, body: object): void;
  sendSound(stream: string, bytes: Uint8Array): void;
  close(code: number, reason: string): void;
}

/** What happens to the next connection: it is refused with a status of HTTP, or ends within the answer. */
type Fault = { readonly status: number } | { readonly cut: true };

export interface SpeechSocketServer {
  readonly port: number;
  readonly texts: string[];
  /** Of each connection. */
  readonly keys: (string | undefined)[];
  readonly next: Fault[];
}

/** A server on this machine that takes text and gives sound by WebSocket messages of Microsoft's speech services. */
export function serveSpeechSockets(answer: (socket: SpeechSocket) => void): SpeechSocketServer {
  const texts: string[] = [];
  const keys: (string | undefined)[] = [];
  const next: Fault[] = [];
  const server = createServer((_, response) => void response.writeHead(404).end());
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, connection, head) => {
    const fault = next.shift();
    if (fault && 'status' in fault)
      return void connection.end(`HTTP/1.1 ${fault.status} Refused\r\nContent-Length: 0\r\n\r\n`);
    keys.push(request.headers['ocp-apim-subscription-key'] as string | undefined);
    sockets.handleUpgrade(request, connection, head, (socket) =>
      socket.on('message', (data: Buffer) => {
        const [, headers = '', body = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(data.toString()) ?? [];
        if (!/^path: ?ssml\b/im.test(headers)) return;
        const requestId = /^x-requestid: ?(\w+)/im.exec(headers)![1]!;
        if (fault) return socket.terminate();
        texts.push(body);
        answer({
          ssml: body,
          send: (path, content) =>
            socket.send(
              `Path: ${path}\r\nX-RequestId: ${requestId}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(content)}`,
            ),
          // The length of the header comes first, in two bytes.
          sendSound: (stream, bytes) => {
            const header = Buffer.from(`Path:audio\r\nX-RequestId:${requestId}\r\nX-StreamId:${stream}\r\n`);
            const length = Buffer.alloc(2);
            length.writeUInt16BE(header.length);
            socket.send(Buffer.concat([length, header, bytes]));
          },
          close: (code, reason) => socket.close(code, reason),
        });
      }),
    );
  });
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
  after(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  return {
    get port() {
      return (server.address() as AddressInfo).port;
    },
    texts,
    keys,
    next,
  };
}
