/** `aloud watch` that publishes in S3. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseRssFeed } from 'feedsmith';
import { createScratchFolder, runAloud, type CommandResult } from '../run-aloud.js';
import { useAwsEnvironment } from './aws-environment.js';
import { NewsSite, storyPage } from './news-site.js';
import { ACCESS_KEY, BUCKET, S3Server, SECRET_KEY } from './s3-server.js';

describe('aloud watch with a store in S3', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  const server = new S3Server();
  useAwsEnvironment({ AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY });
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const settings = {
      out: `s3://${BUCKET}/narration`,
      s3: { endpoint: server.address, forcePathStyle: true },
      publicUrl: 'https://cdn.example/narration',
      hostInterval: 0,
      site: { title: 'News', description: 'The news.', language: 'en', link: 'https://example.org/' },
    };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(settings)};`);
    site.setPage('/harbour', storyPage('The harbour', 'Ships came in.'));
    site.setFeed({ '/harbour': '2026-05-01T10:00:00Z' });
  });
  const watch = (): Promise<CommandResult> => runAloud(['watch', `${site.address}/feed`, '--once'], folder);

  it('refuses a wrong key before the work, in one line without the key', async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIAOTHEROTHEROTHERO';
    const { code, stderr } = await watch().finally(() => (process.env['AWS_ACCESS_KEY_ID'] = ACCESS_KEY));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^s3:\/\/newsroom\/narration\/stories\/: the store answers 403 \(InvalidAccessKeyId\) — [^\n]*\n$/,
    );
    assert.deepEqual(site.takeRequests(), []);
  });

  it('puts the files of a story, then its manifest, and then the feeds and the page', async () => {
    server.takeRequests();
    const { code, stderr } = await watch();
    assert.equal(code, 0, stderr);
    const written = server
      .takeRequests()
      .filter((request) => request.startsWith('PUT '))
      .map((request) => request.replace(/^PUT narration\/|stories\/\w+\/|\.[0-9a-f]{16}/g, ''));
    assert.deepEqual(written.slice(-4), ['manifest.json', 'podcast.xml', 'feed.json', 'index.html']);
    // The first feeds, of a store without a story, may come at any time before.
    const atRoot = ['podcast.xml', 'feed.json', 'index.html', 'stories.css'];
    const before = written.slice(0, -4).filter((name) => !atRoot.includes(name));
    assert.deepEqual(before.sort(), ['sound.m4a', 'sound.webm', 'story.jsonld', 'timing.vtt']);
  });

  it('writes no credentials', () => {
    const texts = [
      ...[...server.objects.values()].map(({ bytes }) => bytes.toString('latin1')),
      ...readdirSync(join(folder, '.aloud'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.db/.test(name))
        .map((name) => readFileSync(join(folder, '.aloud', name), 'latin1')),
    ];
    assert.ok(texts.length > 5);
    for (const text of texts) assert.ok(!text.includes(ACCESS_KEY) && !text.includes(SECRET_KEY));
    const [item] = parseRssFeed(server.objects.get('narration/podcast.xml')!.bytes.toString()).items!;
    const key = item!.enclosures![0]!.url!.slice('https://cdn.example/'.length);
    assert.equal(server.objects.get(key)!.bytes.length, item!.enclosures![0]!.length);
  });
});
