import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../errors/user-error.js';
import { readStream } from '../../regular-file.js';
import { PRIORITY, type StoryJob } from '../queue/job-queue.js';
import { idOfAddress, storyAddress } from '../story/story-reference.js';
import { SignatureCheck } from './webhook-signature.js';

export interface WebhookOptions {
  readonly port: number;
  /** Address to listen at (default: this machine only). */
  readonly host?: string | undefined;
  readonly secret: string;
}

/** The source of a story that came by the webhook. */
export const WEBHOOK = 'webhook';

const MAX_BODY_BYTES = 16_384;
const REQUEST_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 100;
/** A queue on a server that is away keeps nothing until it is back. */
const ADD_LIMIT_MS = 5000;

interface Answer {
  readonly status: number;
  readonly body: object;
}

/**
 * Takes stories by `POST /stories`, with JSON such as `{"url": "https://…"}`, or `{"url": "https://…", "withdrawn": true}`.
 *
 * @param add is called before the answer, so that an accepted story is not lost.
 * @throws UserError if the port cannot be used.
 */
export async function openWebhook(
  { port, host = '127.0.0.1', secret }: WebhookOptions,
  add: (job: StoryJob) => Promise<void>,
): Promise<Server> {
  const signatures = new SignatureCheck(secret);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    answer(request, signatures, add).then(
      (result) => send(response, result),
      () => send(response, { status: 503, body: { error: 'the story cannot be kept now; send it again later' } }),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new UserError(`${host}:${port}`, 0, `the webhook cannot listen (${code ?? message})`, 'choose another port'),
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}

async function answer(
  request: IncomingMessage,
  signatures: SignatureCheck,
  add: (job: StoryJob) => Promise<void>,
): Promise<Answer> {
  const { method, url = '', headers } = request;
  if (url.split('?')[0] !== '/stories') return refusal(404, 'stories are sent to /stories');
  if (method !== 'POST') return refusal(405, 'stories are sent by POST');
  let body: Uint8Array;
  try {
    body = await readStream(request, 'request', MAX_BODY_BYTES);
  } catch (error) {
    return error instanceof UserError
      ? refusal(413, `a request has up to ${MAX_BODY_BYTES} bytes`)
      : refusal(400, 'the request was cut off');
  }
  const signature = String(headers['x-aloud-signature'] ?? '');
  const wrong = signatures.reject(body, signature, String(headers['x-aloud-timestamp'] ?? ''));
  if (wrong !== undefined) return refusal(401, wrong);
  const job = readJob(Buffer.from(body).toString('utf8'));
  if (typeof job === 'string') return refusal(400, job);
  try {
    await withinLimit(add(job));
  } catch (error) {
    signatures.forget(signature);
    throw error;
  }
  return { status: 202, body: { id: job.id } };
}

async function withinLimit(work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const limit = wait(ADD_LIMIT_MS, undefined, { signal: done.signal }).then(() => {
    throw new Error('the queue does not answer');
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    done.abort();
  }
}

/** The job of a request, or what is wrong with it. */
function readJob(text: string): StoryJob | string {
  let story: unknown;
  try {
    story = JSON.parse(text);
  } catch {
    return 'the body is no JSON';
  }
  const { url, withdrawn = false } = (story ?? {}) as { readonly url?: unknown; readonly withdrawn?: unknown };
  const location = typeof url === 'string' ? storyAddress(url) : undefined;
  if (location === undefined) return '“url” is the address of the story';
  if (typeof withdrawn !== 'boolean') return '“withdrawn” is true or false';
  const action = withdrawn ? 'withdraw' : 'narrate';
  return { id: idOfAddress(location), location, kind: 'address', source: WEBHOOK, action, priority: PRIORITY.webhook };
}

const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

function send(response: ServerResponse, { status, body }: Answer): void {
  // A sender that was refused may still send: the connection ends.
  if (status >= 400) response.setHeader('connection', 'close');
  if (status === 405) response.setHeader('allow', 'POST');
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
