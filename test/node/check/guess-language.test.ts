import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessLanguage } from '../../../src/node/check/guess-language.js';

const TEXTS: Record<string, string> = {
  de: 'Der Bürgermeister sagte am Montag, dass die Brücke bis zum Frühjahr gesperrt bleibt. Verletzt wurde niemand.',
  en: 'The mayor said on Monday that the bridge stays closed until the spring. Nobody was hurt when it was hit.',
  fr: 'Le maire a déclaré lundi que le pont resterait fermé jusqu’au printemps. Personne n’a été blessé.',
  kk: 'Қала әкімі дүйсенбіде көпір көктемге дейін жабық болатынын айтты. Ешкім зардап шеккен жоқ.',
  fa: 'شهردار روز دوشنبه گفت که پل تا بهار بسته می‌ماند. هیچ کس آسیب ندید و مردم از راه دیگر می‌روند.',
  ka: 'ქალაქის მერმა ორშაბათს თქვა, რომ ხიდი გაზაფხულამდე დაკეტილი დარჩება. არავინ დაშავებულა.',
  uk: 'Мер міста сказав у понеділок, що міст залишиться закритим до весни. Ніхто не постраждав.',
  tt: 'Шәһәр мэры дүшәмбе көнне күпернең язга кадәр ябык калачагын әйтте. Беркем дә зыян күрмәгән.',
  ja: '市長は月曜日、橋は春まで閉鎖されたままだと述べた。けが人はいなかった。住民は別の道を通っている。',
};

describe('the language of a text', () => {
  for (const [tag, text] of Object.entries(TEXTS)) it(tag, () => assert.equal(guessLanguage(text), tag));

  it('is open where the text is short or has no words', () => {
    assert.equal(guessLanguage('Harbour closed'), undefined);
    assert.equal(guessLanguage('12,5 % — 13 : 7 '.repeat(20)), undefined);
  });
});
