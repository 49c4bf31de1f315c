import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutCredit } from '../../../src/core/story/credit.js';
import { isRepeatedByCaption } from '../../../src/core/story/repeated-text.js';
import { cpuTime } from '../../cpu-time.js';

const LONG = 'Police officers stand guard in the main square of Zhanaozen';

describe('the credit at the end of a caption', () => {
  const captions: [string, string][] = [
    ['Smoke over the port. (Photo: AFP)', 'Smoke over the port.'],
    ['Smoke over the port. © Anett Seidler | Anett Seidler', 'Smoke over the port.'],
    ['Smoke over the portCredit: EPA', 'Smoke over the port'],
    ['Дым над портомФото: Дмитрий Азаров, Коммерсантъ', 'Дым над портом'],
    ['Smoke over the port. Image Credits: Strava', 'Smoke over the port.'],
    ['Smoke over the port / Getty Images', 'Smoke over the port'],
    ['Smoke over the port (AP Photo/John Doe)', 'Smoke over the port'],
  ];
  for (const [whole, caption] of captions) it(whole, () => assert.equal(withoutCredit(whole), caption));

  it('is not the whole caption, and not a word in it', () => {
    for (const text of [
      '© Ivo Mayr',
      'The picture: a study',
      'A photo of the port',
      'The source of the Ural',
      'He took it (twice)',
    ])
      assert.equal(withoutCredit(text), text);
  });

  it('is found in linear time at the end of a very long text', () => {
    const start = cpuTime();
    for (const repeated of [' ', '- ', '(', 'photo: ']) withoutCredit(`a${repeated.repeat(50_000)}b`);
    assert.ok(cpuTime() - start < 500);
  });

  it('does not count in the comparison', () => {
    assert.equal(isRepeatedByCaption('BARD', 'BARD © BARD-Gruppe'), true);
    assert.equal(isRepeatedByCaption('Smoke. (Photo: AFP)', 'Smoke.'), true);
  });
});

// FIG-2, FIG-3
describe('a description that repeats its caption', () => {
  const same: [string, string, string][] = [
    ['word for word', 'The road was blocked', 'The road was blocked'],
    ['but for case, spaces and the full stop', '  the ROAD was\n blocked.', 'The road was blocked'],
    ['but for quotation marks and dashes', '"The road" - blocked', '“The road” – blocked!'],
    ['but for the way that a letter is made', 'Cafe\u0301 Zu\u0308rich', 'Café Zürich'],
    ['but for full-width letters and ligatures', 'ＡＢＣ oﬃce', 'abc office'],
    ['but for soft hyphens and marks of direction', 'The ro\u00adad\u200f', 'The road'],
    ['one word for one word', 'Aktau', 'Aktau.'],
    ['in Persian, but for the joiner between letters', 'مي\u200cرود', 'می\u200cرود'.replace('ی', 'ي')],
  ];
  for (const [how, alternative, caption] of same)
    it(how, () => assert.equal(isRepeatedByCaption(alternative, caption), true, `${alternative} = ${caption}`));

  it('has at least five words and 60 % of the caption, in order', () => {
    assert.equal(isRepeatedByCaption('one two three four five', 'one x two y three z four five'), true);
    assert.equal(isRepeatedByCaption('Police officers stand guard in the square', LONG), true);
  });

  it('does not have only four separate words of the caption', () => {
    assert.equal(isRepeatedByCaption('one two three four', 'one two x three four'), false);
  });

  it('has at least 60 % of the caption if its words are separate', () => {
    assert.equal(isRepeatedByCaption('one two three four five six', 'a one two b three four five six c d'), true);
    assert.equal(isRepeatedByCaption('one two three four five six', 'a one two b three four five six c d e'), false);
  });

  it('is a part of the caption of at least twelve letters', () => {
    assert.equal(
      isRepeatedByCaption('a timber raft on the Rhine', 'Fig. 6: A timber raft on the Rhine, by J. Burg'),
      true,
    );
    assert.equal(
      isRepeatedByCaption('a timber raft', `The log of a timber raft on the Rhine`),
      false,
      'eleven letters',
    );
    assert.equal(
      isRepeatedByCaption(
        '海底での光ファイバーケーブルの敷設作業の様子',
        'アフリカ沖の海底での光ファイバーケーブルの敷設作業の様子。',
      ),
      true,
      'an ideograph weighs two',
    );
    assert.equal(
      isRepeatedByCaption('The city was closed', 'The city was closedCredit: Vesti'),
      true,
      'no space between two elements',
    );
  });

  it('may have character references that the page escaped twice', () => {
    assert.equal(isRepeatedByCaption('Smoke over the harbour&nbsp;', 'Smoke over the harbour'), true);
  });

  it('has no additional words, no other order, and no word more often than the caption', () => {
    assert.equal(isRepeatedByCaption('Police officers stand guard in the old square', LONG), false);
    assert.equal(isRepeatedByCaption('In the main square of Zhanaozen stand police officers', LONG), false);
    assert.equal(isRepeatedByCaption('one one two three four five', 'one two three four five'), false);
  });

  it('is not a short name in a long caption, if only one picture has this name', () => {
    assert.equal(isRepeatedByCaption('Victoria Nuland', 'State Department spokeswoman Victoria Nuland speaks'), false);
    assert.equal(
      isRepeatedByCaption('Victoria Nuland', 'State Department spokeswoman Victoria Nuland speaks', true),
      true,
    );
    assert.equal(isRepeatedByCaption('Aktau', 'The port of Aktau', true), false, 'too short to be a repeat at all');
  });

  it('is not a longer text than the caption', () => {
    assert.equal(isRepeatedByCaption(`${LONG} on Sunday`, LONG), false);
  });

  it('may have an agency before it', () => {
    for (const agency of [
      'AFP: ',
      '(AP) ',
      'Reuters - ',
      'REUTERS/Jane Doe – ',
      'Getty Images | ',
      'Jane Doe/dpa: ',
      'Foto: dpa - ',
      'EPA ',
      '© TASS ',
    ])
      assert.equal(isRepeatedByCaption(`${agency}${LONG}`, LONG), true, agency);
    assert.equal(isRepeatedByCaption(`AFP reporters see: ${LONG} on Sunday`, LONG), false);
    assert.equal(isRepeatedByCaption(`Apples: ${LONG}`, LONG), false, 'only the beginning of a word');
    const start = cpuTime();
    for (const repeated of [' ', 'a ', 'a/', '(', 'ap ']) isRepeatedByCaption(repeated.repeat(50_000), LONG);
    assert.ok(cpuTime() - start < 500);
  });

  it('may be the name of a file', () => {
    for (const name of [
      'Police-officers-stand-guard-in-the-main-square-of-Zhanaozen.jpg',
      'police_officers_stand_guard_in_the_main_square-1024x683.webp',
      'Zhanaozen-main-square-1.JPEG',
    ])
      assert.equal(isRepeatedByCaption(name, `${LONG}; Zhanaozen main square.`), true, name);
    assert.equal(
      isRepeatedByCaption('Victoria-Nuland.png', 'State Department spokeswoman Victoria Nuland speaks'),
      true,
    );
    assert.equal(isRepeatedByCaption('IMG_4711.jpg', LONG), false);
    assert.equal(isRepeatedByCaption('soldiers-in-the-main-square-of-Zhanaozen.jpg', LONG), false);
  });

  it('may have one article, preposition or wrong letter in every five words', () => {
    const monday = 'Der leere Hafen von Aktau am Montag, 5. Dezember';
    for (const [alternative, caption] of [
      ['Der leere Hafen von Aktau am Montag, den 5. Dezember', monday],
      ['The police officers stand guard in the main square of Zhanaozen', LONG],
      ['Police offficers stand guard in the main square of Zhanaozen', LONG],
      ['Police oficers stand guard in the main square of Zhanaozen', LONG],
      ['Police officers stand guard in the main sqaure of Zhanaozen', LONG],
      ['Police officers stand gaurd in the main square of Zhanaosen', LONG.replace('guard', 'gaurd')],
      ['Smoke over the harbor', 'Smoke over the harbour'],
    ] as const)
      assert.equal(isRepeatedByCaption(alternative, caption), true, alternative);
    for (const [alternative, caption] of [
      ['Police officers do not stand guard in the main square of Zhanaozen', LONG],
      ['Police officers stand guard in no main square of Zhanaozen', LONG],
      ['US police officers stand guard in the main square of Zhanaozen', LONG],
      ['Two police officers stand guard in the main square of Zhanaozen', LONG],
      ['The crowd leaves a square in Iran today', 'The crowd leaves a square in Iraq today'],
      ['Der leere Hafen von Aktau am Montag, 6. Dezember', monday],
      ['Smoke over the harbor of Aktau', 'Smoke over the harbour'],
      ['The poLice oficers stand gaurd in the square', 'Police officers stand guard in the square'],
    ] as const)
      assert.equal(isRepeatedByCaption(alternative, caption), false, alternative);
  });

  it('is compared in a short time, however long it is', () => {
    const start = cpuTime();
    isRepeatedByCaption('ab cd '.repeat(50_000), 'cd ab '.repeat(50_000));
    assert.ok(cpuTime() - start < 500);
  });

  it('is not an empty text', () => {
    for (const [alternative, caption] of [
      ['', ''],
      ['', LONG],
      [LONG, ''],
      ['…', '...'],
      [' ', '–'],
    ] as const)
      assert.equal(isRepeatedByCaption(alternative, caption), false);
  });
});
