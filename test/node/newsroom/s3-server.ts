import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { escapeXmlText } from '../../../src/node/xml/escape-xml.js';

export interface StoredObject {
  readonly bytes: Buffer;
  readonly type: string | undefined;
  readonly cacheControl: string | undefined;
  modified: Date;
}

/** A request for which a test may have another answer than the store's. */
export interface S3Request {
  /** `PUT`, or `PUT part 2` of a multipart upload; its other requests are `POST` and `DELETE upload`. */
  readonly action: string;
  readonly key: string;
}

/** A status with a code of S3, or the end of the connection. */
export type Fault = { readonly status: number; readonly code: string } | 'cut';

export const ACCESS_KEY = 'AKIATESTTESTTESTTEST';
export const SECRET_KEY = 'secret/of+the+test/0123456789abcdefghijk';
export const BUCKET = 'newsroom';

/**
 * A server on this machine that answers as the API reference of Amazon S3 says, for one bucket and one access key: PutObject,
 * GetObject, HeadObject, DeleteObject, ListObjectsV2, and uploads in parts. It does not calculate the signature.
 */
export class S3Server {
  readonly objects = new Map<string, StoredObject>();
  readonly requests: S3Request[] = [];
  /** Uploads in parts that are neither complete nor aborted. */
  readonly uploads = new Map<
    string,
    { readonly headers: IncomingMessage['headers']; readonly parts: Map<number, Buffer> }
  >();
  /** The most keys in one list: S3 has 1000. */
  pageSize = 1000;
  fault: (request: S3Request) => Fault | undefined = () => undefined;
  address = '';
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
    before(async () => {
      await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
      this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    });
    after(() => {
      this.server.closeAllConnections();
      this.server.close();
    });
  }

  /** The requests since the last call. */
  takeRequests(): string[] {
    return this.requests.splice(0).map(({ action, key }) => `${action} ${key}`);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const [, bucket, ...path] = decodeURIComponent(pathname).split('/');
    const key = path.join('/');
    const upload = searchParams.get('uploadId');
    const part = searchParams.get('partNumber');
    const detail = part ? ` part ${part}` : upload && request.method === 'DELETE' ? ' upload' : '';
    const seen: S3Request = { action: `${request.method}${key ? detail : ' list'}`, key };
    this.requests.push(seen);
    const fault = this.fault(seen);
    if (fault === 'cut') {
      // In the middle of the body.
      request.once('data', () => request.socket.destroy());
      if (request.method !== 'PUT') request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const fail = (status: number, code: string): void =>
      send(
        response,
        status,
        `<Error><Code>${code}</Code><Message>Not for ${ACCESS_KEY} ${SECRET_KEY}</Message></Error>`,
      );
    if (fault) return fail(fault.status, fault.code);
    const credential = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[\w-]+\/s3\/aws4_request/;
    if (credential.exec(request.headers.authorization ?? '')?.[1] !== ACCESS_KEY)
      return fail(403, 'InvalidAccessKeyId');
    if (bucket !== BUCKET) return fail(404, 'NoSuchBucket');
    this.store(request, response, { key, upload, part, body: Buffer.concat(chunks), searchParams }, fail);
  }

  private store(
    request: IncomingMessage,
    response: ServerResponse,
    asked: {
      readonly key: string;
      readonly upload: string | null;
      readonly part: string | null;
      readonly body: Buffer;
      readonly searchParams: URLSearchParams;
    },
    fail: (status: number, code: string) => void,
  ): void {
    const { key, upload, part, body, searchParams } = asked;
    const parts = upload === null ? undefined : this.uploads.get(upload);
    if (upload !== null && !parts) return fail(404, 'NoSuchUpload');
    const put = (
      bytes: Buffer,
      { 'content-type': type, 'cache-control': cacheControl }: IncomingMessage['headers'],
    ): void => void this.objects.set(key, { bytes, type, cacheControl, modified: new Date() });
    const found = this.objects.get(key);
    switch (request.method) {
      case 'PUT':
        if (parts) parts.parts.set(Number(part), body);
        else put(body, request.headers);
        return send(response, 200, '', { etag: etagOf(body) });
      case 'POST': {
        if (!parts) {
          const id = `upload-${this.uploads.size + 1}`;
          this.uploads.set(id, { headers: request.headers, parts: new Map() });
          return send(response, 200, xml('InitiateMultipartUploadResult', `<UploadId>${id}</UploadId>`));
        }
        const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map(([, number]) => Number(number));
        put(Buffer.concat(numbers.map((number) => parts.parts.get(number)!)), parts.headers);
        this.uploads.delete(upload!);
        return send(response, 200, xml('CompleteMultipartUploadResult', `<Key>${key}</Key><ETag>"x-1"</ETag>`));
      }
      case 'DELETE':
        if (parts) this.uploads.delete(upload!);
        else this.objects.delete(key);
        return send(response, 204, '');
      default:
        if (!key) return send(response, 200, this.list(searchParams));
        if (!found) return fail(404, 'NoSuchKey');
        return send(response, 200, found.bytes, {
          'content-length': `${found.bytes.length}`,
          'content-type': found.type ?? '',
          etag: etagOf(found.bytes),
        });
    }
  }

  private list(search: URLSearchParams): string {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(search.get('prefix') ?? '')).sort();
    // The last key of the page before: objects may be removed between two pages.
    const last = search.get('continuation-token') ?? '';
    const left = keys.filter((key) => key > last);
    const listed = left.slice(0, this.pageSize);
    const page = listed.map((key) => {
      const { bytes, modified } = this.objects.get(key)!;
      return `<Contents><Key>${escapeXmlText(key)}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    const isMore = listed.length < left.length;
    const more = isMore ? `<NextContinuationToken>${listed.at(-1)}</NextContinuationToken>` : '';
    return xml('ListBucketResult', `<IsTruncated>${isMore}</IsTruncated>${more}${page.join('')}`);
  }
}

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const xml = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${name}>`;

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, headers).end(body);
}
