import { lookup, type LookupAddress } from 'node:dns';
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UserError } from '../errors/user-error.js';
import { readStream } from '../regular-file.js';
import { isPrivateAddress } from './private-address.js';

export interface FetchOptions {
  /** An address whose server the user named: it may be on this machine or in this network. */
  readonly trusted?: string | undefined;
  /** Whether all addresses may be. */
  readonly allowPrivate?: boolean | undefined;
  /** Of the decoded content: a small compressed file may expand to gigabytes. */
  readonly maxBytes?: number | undefined;
  /** For the whole answer (default: 30 seconds). */
  readonly timeoutMs?: number | undefined;
  /** Of an earlier answer: the server sends the content only if it has changed since (RFC 9110 §13). */
  readonly validators?: Validators | undefined;
}

/** What identifies a version of a file at its server. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface FetchedFile {
  readonly bytes: Uint8Array;
  /** Of the `Content-Type` header. */
  readonly charset: string | undefined;
  readonly validators: Validators;
  /** Whether the content is that of the given validators; then there are no bytes. */
  readonly isUnchanged: boolean;
}

/** The server answers with an error. */
export class HttpStatusError extends UserError {
  readonly status: number;

  constructor(address: string, status: number, statusMessage: string | undefined) {
    super(address, 0, `the server answers ${status} ${statusMessage ?? ''}`.trim(), FETCH_ADVICE);
    this.status = status;
  }
}

const FETCH_ADVICE = 'check the address and the network, or save the page and name the file';
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 10;
const MAX_BYTES = 32 << 20;

/**
 * Fetches a file of a web server. A redirect, or an address that a page names, may lead to a machine that only this one can
 * reach, such as the metadata service of a cloud: loopback, link-local and private addresses are refused, unless they are of
 * the server that the user named. Each connection is checked, so that a name cannot change its address between.
 *
 * Not with `fetch`, which lets no caller choose what it connects to.
 *
 * @throws UserError with the error of the network or the server.
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<FetchedFile> {
  const { maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await request(url, signal, options);
      const { statusCode = 0, statusMessage, headers } = response;
      const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
      if (location !== undefined) {
        response.destroy();
        if (!URL.canParse(location, url.href)) throw fetchError(address, 'the server redirects to no address');
        url = new URL(location, url);
        continue;
      }
      const validators = { etag: headers.etag, lastModified: headers['last-modified'] };
      if (statusCode === 304 && options.validators) {
        response.destroy();
        return { bytes: new Uint8Array(), charset: undefined, validators: options.validators, isUnchanged: true };
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new HttpStatusError(address, statusCode, statusMessage);
      }
      return {
        validators,
        isUnchanged: false,
        bytes: await readStream(decoded(response), address, maxBytes),
        charset: /charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1],
      };
    }
    throw fetchError(address, `the server redirects more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof PrivateAddressError)
      throw new UserError(address, 0, error.message, 'if that server is yours, give --allow-private');
    if (signal.aborted) throw fetchError(address, `no complete answer in ${timeoutMs / 1000} seconds`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw fetchError(address, `cannot be fetched (${code ?? message})`);
  }
}

const fetchError = (address: string, message: string): UserError => new UserError(address, 0, message, FETCH_ADVICE);

class PrivateAddressError extends Error {
  constructor(host: string) {
    super(`leads to ${host}, which is on this machine or in its network`);
  }
}

function request(
  url: URL,
  signal: AbortSignal,
  { trusted, allowPrivate, validators = {} }: FetchOptions,
): Promise<IncomingMessage> {
  const get = { 'http:': getHttp, 'https:': getHttps }[url.protocol];
  if (!get) return Promise.reject(new Error(`${url.protocol} is no protocol of the web`));
  const isAllowed = allowPrivate === true || (trusted !== undefined && new URL(trusted).origin === url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address in numbers is not looked up.
  if (!isAllowed && isIP(host) && isPrivateAddress(host)) return Promise.reject(new PrivateAddressError(url.host));
  const options: RequestOptions = {
    signal,
    headers: {
      accept: 'text/html, */*',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'aloud',
      ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
      ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
    },
    ...(!isAllowed && { lookup: lookupPublic }),
  };
  return new Promise((resolve, reject) => get(url, options, resolve).on('error', reject));
}

/** Refuses a name with a private address. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const refused =
      error ?? (addresses.some(({ address }) => isPrivateAddress(address)) ? new PrivateAddressError(hostname) : null);
    const [first] = addresses ?? [];
    if (refused ?? !first) callback(refused ?? new Error('has no address'), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const create = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[
    encoding
  ];
  // The reader of the content gets the error.
  return create ? pipeline(response, create(), () => {}) : response;
}
