/** Languages that espeak-ng does not speak are read as a related one, so that the words of a recording are found. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { assessAlignment } from '../../../src/node/forced-alignment/alignment-quality.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { toSentenceTimes } from '../../../src/node/forced-alignment/sentence-times.js';
import { openEspeak, type Espeak } from '../../../src/node/voices/espeak-ng.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';
import { hasRelatedLanguage, respellForRelated } from '../../../src/node/voices/related-languages.js';
import { assembleRecording } from '../../../src/node/script/assemble-recording.js';

/** Of the Universal Declaration of Human Rights, articles 1 and 3. */
const STORIES: Readonly<Record<string, readonly string[]>> = {
  ce: [
    'Дерриге а адамаш маьрша а, шайн сийлаллехь а, бакъонашкахь а цхьатерра а ду.',
    'Цаьрга хьекъал а, эхь-бехк а делла, ткъа цара вовшашца вежарий санна лела деза.',
    'ХӀора а стеган бакъо ю дахаран, маршонан, шен кхерамазаллин.',
  ],
  crh: [
    'Bütün insanlar serbestlik, menlik ve uquqlarda musaviy olıp dünyağa keleler.',
    'Olar aqıl ve vicdan saibidirler ve biri-birilerinen qardaşçasına munasebette bulunmalıdırlar.',
    'Er bir insan yaşamağa, azatlıqqa ve şahsiy telükesizlikke aqlıdır.',
  ],
  ps: [
    'د بشر ټول افراد آزاد نړۍ ته راځي او د حيثيت او حقوقو له پلوه سره برابر دي.',
    'ټول د عقل او وجدان خاوندان دي او بايد يو له بل سره د ورورۍ په روحيه سره چلند کړي.',
    'هر څوک د ژوند، آزادۍ او د شخصي امنيت حق لري.',
  ],
  tg: [
    'Тамоми одамон озод ва аз лиҳози шаъну шараф ва ҳуқуқ бо ҳам баробар ба дунё меоянд.',
    'Онҳо соҳиби ақлу виҷдонанд ва бояд бо ҳамдигар муносибати бародарона дошта бошанд.',
    'Ҳар як инсон ба зиндагӣ, озодӣ ва амнияти шахсӣ ҳуқуқ дорад.',
  ],
};

/** Another language than the reference, whose voice makes the recording, with the letters that it lacks. */
const RECORDERS: Readonly<Record<string, { language: string; letters: Readonly<Record<string, string>> }>> = {
  ce: { language: 'ru', letters: { ӏ: '', ь: '', ъ: '' } },
  crh: { language: 'az', letters: { ñ: 'n' } },
  ps: { language: 'ur', letters: { ټ: 'ٹ', ړ: 'ڑ', ۍ: 'ی', ځ: 'ز', ي: 'ی', څ: 'س' } },
  tg: { language: 'ru', letters: { ҳ: 'х', қ: 'к', ӣ: 'и', ҷ: 'дж', ъ: '' } },
};

const wordsOf = (text: string): string[] => text.split(' ').map((word) => word.replace(/[.,،]/g, ''));

let espeak: Espeak;
before(async () => void (espeak = await openEspeak()));

/** The story as the voice of another language reads it. */
async function record(language: string): Promise<ReturnType<typeof assembleRecording>> {
  const { language: recorder, letters } = RECORDERS[language]!;
  const lines = [];
  for (const text of STORIES[language]!) {
    const writtenWords = wordsOf(text);
    const spoken = writtenWords.map((word) =>
      [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join(''),
    );
    lines.push({ text, writtenWords, voice: 'one', block: 0, speech: await espeak.synthesize(spoken, recorder) });
  }
  return assembleRecording(lines as never);
}

describe('a language without a voice', () => {
  for (const [language, story] of Object.entries(STORIES))
    it(`${language}: finds the words of a recording`, async () => {
      const recording = await record(language);
      const sentences = story.map((text) => ({ spokenWords: wordsOf(text), language }));
      const verdict = assessAlignment(
        forceAlign(await synthesizeReference(sentences, undefined, espeak), await extractFeatures(recording)),
        sentences.map(({ spokenWords }) => spokenWords.length),
      );
      const found = toSentenceTimes(
        verdict.sentences,
        story.map((text) => ({ text, writtenWords: wordsOf(text) })),
      );
      assert.equal(verdict.isSameStory, true);
      assert.equal(found.length, story.length);
      const errors = found
        .flatMap(({ words }, index) =>
          words.map(({ start }, word) => Math.abs(start - recording.sentences[index]!.words[word]!.start)),
        )
        .sort((one, other) => one - other);
      assert.ok(errors[errors.length >> 1]! <= 0.03, `median ${errors[errors.length >> 1]} s`);
      assert.ok(errors[Math.floor(errors.length * 0.9)]! <= 0.2, `90 % ${errors[Math.floor(errors.length * 0.9)]} s`);
    });

  for (const [language, story] of Object.entries(STORIES))
    it(`${language}: no letter is read by its name`, async () => {
      for (const text of story) {
        const { spokenWords, language: related } = respellForRelated({ spokenWords: wordsOf(text), language });
        const { phones } = await espeak.synthesize(spokenWords, related);
        phones.forEach((word, index) => {
          const letters = spokenWords[index]!.length;
          assert.ok(
            word.length <= letters * 1.5 + 1,
            `${spokenWords[index]}: ${word.map(({ name }) => name).join('')}`,
          );
        });
      }
    });

  it('chooses the related language by the letters', () => {
    const languageOf = (language: string, ...spokenWords: string[]): string =>
      respellForRelated({ spokenWords, language }).language;
    assert.equal(languageOf('crh', 'Qırımtatar', 'tili'), 'tr');
    assert.equal(languageOf('crh-Cyrl', 'Къырымтатар', 'тили'), 'kk');
    assert.equal(languageOf('tg', 'Радиои', 'BBC'), 'fa-Latn');
    assert.equal(languageOf('tg', 'BBC', '2024'), 'fa-Latn');
    assert.equal(languageOf('ru', 'Привет'), 'ru');
  });

  it('knows the ways in which the palochka is typed', () => {
    const word = (text: string): string =>
      respellForRelated({ spokenWords: [text], language: 'ce' }).spokenWords.join('');
    assert.deepEqual(['цӀа', 'цӏа', 'ц1а', 'цIа', 'цiа', 'ц|а'].map(word), Array(6).fill('ца'));
    assert.equal(word('11'), '11');
  });

  it('has no other related language than the four', () => {
    assert.deepEqual(['ce', 'crh', 'ps', 'tg', 'PS-AF', 'fa', 'xx'].map(hasRelatedLanguage), [
      ...Array<boolean>(5).fill(true),
      false,
      false,
    ]);
  });
});
