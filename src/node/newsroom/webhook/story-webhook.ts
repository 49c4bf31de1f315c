import type { IncomingMessage } from 'node:http';
import { UserError } from '../../errors/user-error.js';
import { readStream } from '../../regular-file.js';
import { withinLimit } from '../../time-limit.js';
import { refusal, type Answer, type Route } from '../http/http-server.js';
import { PRIORITY, type StoryJob } from '../queue/job-queue.js';
import { idOfAddress, storyAddress } from '../story/story-reference.js';
import { SignatureCheck } from './webhook-signature.js';

/** The source of a story that came by the webhook. */
export const WEBHOOK = 'webhook';

const MAX_BODY_BYTES = 16_384;
/** A queue on a server that is away keeps nothing until it is back. */
const ADD_LIMIT_MS = 5000;

/**
 * Takes stories by POST, with JSON such as `{"url": "https://…"}`, or `{"url": "https://…", "withdrawn": true}`.
 *
 * @param add is called before the answer, so that an accepted story is not lost.
 */
export function storyRoute(secret: string, add: (job: StoryJob) => Promise<void>): Route {
  const signatures = new SignatureCheck(secret);
  return (request) =>
    answer(request, signatures, add).catch(() => refusal(503, 'the story cannot be kept now; send it again later'));
}

async function answer(
  request: IncomingMessage,
  signatures: SignatureCheck,
  add: (job: StoryJob) => Promise<void>,
): Promise<Answer> {
  const { method, headers } = request;
  if (method !== 'POST') return { ...refusal(405, 'stories are sent by POST'), allow: 'POST' };
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
    await withinLimit(add(job), ADD_LIMIT_MS, 'the queue does not answer');
  } catch (error) {
    signatures.forget(signature);
    throw error;
  }
  return { status: 202, body: { id: job.id } };
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
