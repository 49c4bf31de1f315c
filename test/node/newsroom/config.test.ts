import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { UserError } from '../../../src/node/errors/user-error.js';
import { readConfig, type GivenConfig } from '../../../src/node/newsroom/config/read-config.js';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';

const NOTHING = {} as GivenConfig;
const SITE = { title: 'News', description: 'The news.', language: 'en', link: 'https://example.org/' };

describe('the configuration of a newsroom', () => {
  const folder = createScratchFolder();
  let count = 0;
  const write = (text: string): string => {
    const site = join(folder, `${count++}`);
    mkdirSync(site);
    writeFileSync(join(site, 'package.json'), '{"type": "module"}');
    writeFileSync(join(site, 'aloud.config.js'), text);
    return join(site, 'aloud.config.js');
  };

  it('is complete without a file', async () => {
    const { sources, out, state, interval, attempts } = await readConfig(undefined, NOTHING);
    assert.deepEqual(
      { sources, out, state, interval, attempts },
      { sources: [], out: 'narration', state: '.aloud', interval: 300, attempts: 5 },
    );
  });

  it('has paths that are relative to its file, and the command line comes first', async () => {
    const file = write(
      `export default { sources: ['site', 'https://example.org/feed'], out: 'sound', prices: 'prices.json', interval: 60 };`,
    );
    const config = await readConfig(file, { ...NOTHING, interval: 5 });
    assert.deepEqual(config.sources, [join(file, '../site'), 'https://example.org/feed']);
    assert.deepEqual(
      [config.out, config.prices, config.interval],
      [join(file, '../sound'), join(file, '../prices.json'), 5],
    );
  });

  it('has a bucket as it is written', async () => {
    const file = write(`export default { out: 's3://newsroom/site', s3: { region: 'eu-west-1' } };`);
    const { out, s3 } = await readConfig(file, NOTHING);
    assert.deepEqual([out, s3], ['s3://newsroom/site', { region: 'eu-west-1' }]);
  });

  it('says what is wrong with a setting', () => {
    const wrong: readonly (readonly [config: unknown, message: RegExp])[] = [
      [undefined, /exports no configuration/],
      [[], /exports no configuration/],
      [{ source: [] }, /“source” is no setting — the settings are sources, /],
      [JSON.parse('{"__proto__": 1}'), /“__proto__” is no setting/],
      [{ sources: 'https://example.org' }, /“sources” is "https:\/\/example\.org" — it has to be a list of texts/],
      [{ interval: 0 }, /“interval” is 0 — it has to be a number of seconds from 1/],
      [{ voiceRates: { slt: { sentences: 1 } } }, /“voiceRates” is {"slt":.* — it has to be { NAME: { sentences: /],
      [{ voiceRates: ['slt'] }, /“voiceRates” is \["slt"\]/],
      [{ stories: 1.5 }, /“stories” is 1\.5 — it has to be a whole number from 1 to 64/],
      [{ keep: NaN }, /“keep” is null — it has to be a number from 0/],
      [{ webhook: { port: 99999 } }, /“webhook” is {"port":99999} — it has to be { port: /],
      [{ webhook: { port: 80, secret: 'a' } }, /“webhook” is /],
      [{ metrics: { port: '9464' } }, /“metrics” is {"port":"9464"} — it has to be { port: /],
      [{ log: 'xml' }, /“log” is "xml" — it has to be "text" or "json"/],
      [{ prices: {} }, /“prices” is {} — it has to be a text/],
      [{ names: [() => 1] }, /“names” is /],
      [{ out: 's3://' }, /“out” is "s3:\/\/" — it has to be a folder or s3:\/\/bucket\/prefix/],
      [{ s3: { accessKeyId: 'x' } }, /“s3” is /],
      [{ publicUrl: 'narration' }, /“publicUrl” is "narration" — it has to be an address/],
      [{ scriptUrl: '/aloud.js' }, /“scriptUrl” is /],
      [{ site: { title: 'News' } }, /“site” is {"title":"News"} — it has to be { title, description, language, link }/],
      [{ site: { ...SITE, language: 'en_GB' } }, /“site” is /],
      [{ site: { ...SITE, image: 'cover.png' } }, /“site” is /],
      [{ site: { ...SITE, subtitle: 'x' } }, /“site” is /],
    ];
    for (const [config, message] of wrong)
      assert.throws(
        () => resolveConfig(config, 'aloud.config.js'),
        (error: UserError) => error.name === 'UserError' && message.test(String(error)),
        String(message),
      );
  });

  it('takes a site', () => {
    const site = { ...SITE, category: 'News > Politics', explicit: true, stories: 20 };
    assert.deepEqual(resolveConfig({ site, publicUrl: 'https://cdn.example/a' }, 'aloud.config.js').site, site);
  });

  it('that cannot be loaded is a user error', async () => {
    await assert.rejects(readConfig(join(folder, 'absent.js'), NOTHING), /no such file/);
    await assert.rejects(readConfig(write('export default {'), NOTHING), /cannot be loaded \(.*\)/);
    await assert.rejects(
      readConfig(write(`import 'absent'; export default {}`), NOTHING),
      /cannot be loaded \(.*absent/,
    );
  });

  it('is printed by --check-config, and refused with exit code 1', async () => {
    const good = await runAloud(['watch', 'https://example.org/feed', '--low-data', '--check-config'], folder);
    const { sources, lowData, attempts } = JSON.parse(good.stdout) as Record<string, unknown>;
    assert.deepEqual([good.code, sources, lowData, attempts], [0, ['https://example.org/feed'], true, 5]);
    const bad = await runAloud(
      ['watch', '--config', write('export default { intervall: 5 }'), '--check-config'],
      folder,
    );
    assert.equal(bad.code, 1);
    assert.match(bad.stderr, /aloud\.config\.js: “intervall” is no setting/);
  });

  it('never has the password of Redis in a message', async () => {
    const url = (scheme: string): string => `${scheme}://user:not-for-print@queue.example.org:6379/1`;
    const printed = await runAloud(['worker', '--redis', url('redis'), '--check-config'], folder);
    assert.equal((JSON.parse(printed.stdout) as { redis: string }).redis, 'redis://queue.example.org:6379/1');
    const refused = await runAloud(['worker', '--redis', url('http')], folder);
    assert.match(refused.stderr, /“redis” is no address of Redis — it has to be redis:\/\/HOST:PORT or rediss:/);
    for (const { stdout, stderr } of [printed, refused]) assert.doesNotMatch(stdout + stderr, /not-for-print/);
  });

  it('of a worker needs Redis, and takes no source', async () => {
    const { code, stderr } = await runAloud(['worker'], folder);
    assert.equal(code, 1);
    assert.match(stderr, /^aloud worker: has no queue — name it with --redis URL/);
    assert.equal((await runAloud(['worker', 'feed.xml'], folder)).code, 2);
  });

  it('needs a source, and a secret for the webhook', async () => {
    assert.equal((await runAloud(['watch'], folder)).code, 2);
    assert.equal((await runAloud(['watch', '--webhook', '0', '--once'], folder)).code, 2);
    assert.equal((await runAloud(['watch', '--status', '--rescan'], folder)).code, 2);
    assert.equal((await runAloud(['watch', '.', '--log', 'xml'], folder)).code, 2);
    assert.equal((await runAloud(['worker', '--metrics', '70000'], folder)).code, 2);
    const { code, stderr } = await runAloud(['watch', '--webhook', '0'], folder);
    assert.equal(code, 1);
    assert.match(stderr, /^ALOUD_WEBHOOK_SECRET: the secret of the webhook has less than 16 characters/);
  });
});
