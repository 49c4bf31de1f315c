/** A store in S3 that fails, through the real SDK. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { UserError } from '../../../src/node/errors/user-error.js';
import { parseS3Address } from '../../../src/node/newsroom/config/s3-config.js';
import { S3Store } from '../../../src/node/newsroom/store/s3-store.js';
import { useAwsEnvironment } from './aws-environment.js';
import { madeManifest } from './made-manifest.js';
import { ACCESS_KEY, BUCKET, S3Server, SECRET_KEY, type Fault, type S3Request } from './s3-server.js';

const ID = madeManifest().id;
/** Two parts and a bit. */
const LARGE = randomBytes((8 << 20) * 2 + 1000);

describe('a store in S3', () => {
  const server = new S3Server();
  useAwsEnvironment({ AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY });
  afterEach(() => {
    server.fault = () => undefined;
    server.objects.clear();
    server.takeRequests();
  });
  const open = (bucket = BUCKET): S3Store =>
    new S3Store({ bucket, prefix: '' }, { endpoint: server.address, forcePathStyle: true });
  /** This fault for the first requests of an action. */
  const failFirst = (action: string, times: number, fault: Fault): void => {
    let left = times;
    server.fault = (request: S3Request) => (request.action === action && left-- > 0 ? fault : undefined);
  };
  async function failureOf(action: () => Promise<unknown>): Promise<string> {
    try {
      await action();
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      const text = String(error);
      assert.doesNotMatch(text, /AKIA|secret|\n/, 'no credentials, and one line');
      return text;
    }
    return assert.fail('it did not fail');
  }

  it('says how long a browser may keep a file, and what it is', async () => {
    const store = open();
    await store.putFile(ID, 'sound.1.m4a', Buffer.from('sound'), 'audio/mp4');
    await store.putManifest(madeManifest());
    await store.putRootFile('feed.json', '{}', 'application/feed+json');
    const headers = [...server.objects].map(([key, { type, cacheControl }]) => [key, type, cacheControl]);
    assert.deepEqual(headers, [
      [`stories/${ID}/sound.1.m4a`, 'audio/mp4', 'public, max-age=31536000, immutable'],
      [`stories/${ID}/manifest.json`, 'application/json', 'public, max-age=60'],
      ['feed.json', 'application/feed+json', 'public, max-age=60'],
    ]);
  });

  it('tries again where the store is busy', async () => {
    failFirst('PUT', 2, { status: 503, code: 'SlowDown' });
    await open().putManifest(madeManifest());
    assert.equal(server.takeRequests().length, 3);
    assert.deepEqual(await open().readManifest(ID), madeManifest());
  });

  it('fails with one line where it stays busy', async () => {
    failFirst('PUT', Infinity, { status: 503, code: 'SlowDown' });
    const text = await failureOf(() => open().putManifest(madeManifest()));
    assert.match(text, /^s3:\/\/newsroom\/stories\/\w+\/manifest\.json: the store answers 503 \(SlowDown\) — /);
    assert.equal(server.objects.size, 0);
  });

  it('sends a large file in parts, and a part again whose connection was cut', async () => {
    failFirst('PUT part 2', 1, 'cut');
    await open().putFile(ID, 'sound.1.m4a', LARGE, 'audio/mp4');
    const actions = server.takeRequests().map((request) => request.replace(/ stories.*/, ''));
    assert.equal(actions.filter((action) => action === 'PUT part 2').length, 2, actions.join());
    const { bytes, type, cacheControl } = server.objects.get(`stories/${ID}/sound.1.m4a`)!;
    assert.ok(bytes.equals(LARGE));
    assert.deepEqual([type, cacheControl], ['audio/mp4', 'public, max-age=31536000, immutable']);
  });

  it('leaves nothing behind where the connection is always cut between the parts', async () => {
    failFirst('PUT part 2', Infinity, 'cut');
    const text = await failureOf(() => open().putFile(ID, 'sound.1.m4a', LARGE, 'audio/mp4'));
    assert.match(text, /sound\.1\.m4a: the store cannot be reached \(E\w+\) — check the network/);
    assert.deepEqual([server.objects.size, server.uploads.size], [0, 0]);
    assert.ok(server.takeRequests().some((request) => request.startsWith('DELETE upload')));
  });

  it('is checked before the work: the key, the bucket, the address', async () => {
    assert.match(await failureOf(() => open('other-bucket').check()), /404 \(NoSuchBucket\) — create the bucket/);
    const away = new S3Store({ bucket: BUCKET, prefix: '' }, { endpoint: 'http://127.0.0.1:9', forcePathStyle: true });
    assert.match(await failureOf(() => away.check()), /cannot be reached \(ECONNREFUSED\)/);
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIAOTHEROTHEROTHERO';
    try {
      const wrong = await failureOf(() => open().check());
      assert.match(wrong, /403 \(InvalidAccessKeyId\) — check the credentials/);
      delete process.env['AWS_ACCESS_KEY_ID'];
      delete process.env['AWS_SECRET_ACCESS_KEY'];
      assert.match(await failureOf(() => open().check()), /no credentials or no region .* AWS_ACCESS_KEY_ID/);
    } finally {
      process.env['AWS_ACCESS_KEY_ID'] = ACCESS_KEY;
      process.env['AWS_SECRET_ACCESS_KEY'] = SECRET_KEY;
    }
    await open().check();
  });

  it('has an address', () => {
    assert.deepEqual(parseS3Address('s3://newsroom'), { bucket: 'newsroom', prefix: '' });
    assert.deepEqual(parseS3Address('s3://news.room-1//a//b/'), { bucket: 'news.room-1', prefix: 'a/b/' });
    for (const wrong of ['s3://', 's3:///a', 's3://A/b', 's3://a', 's3://key:secret@bucket'])
      assert.equal(parseS3Address(wrong), undefined, wrong);
  });
});
