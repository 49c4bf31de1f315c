import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Үн өчүк',
  soundOn: 'Үн күйүк',
  shortcuts: 'Баскычтоп айкалыштары',
  close: 'Жабуу',
  inPlayer: 'Бул баскычтарды ойноткучта колдонуу',
  onPage: 'Фокус барактын башка жеринде болгондо да',
  digits: 'Макаланын ондон бирине',
  instructions:
    'Баскычты өзгөртүү үчүн анын жазуусун, анан жаңы баскычты басыңыз. Delete баскычты өчүрөт, Escape ошол бойдон калтырат.',
  playOrPause: 'Ойнотуу же токтотуп туруу',
  mute: 'Үндү өчүрүү же күйгүзүү',
  slower: 'Жайыраак',
  faster: 'Тезирээк',
  help: 'Бул айкалыштарды көрсөтүү',
  noKey: 'Баскыч жок',
  pressKey: 'Жаңы баскычты басыңыз',
  changed: '{command}: {key}',
  inUse: '{key} баскычы бош эмес: {command}',
  unusable: 'Бул баскычты колдонууга болбойт',
  browseMode: 'Кароо режиминде {key} бул программалардын баскычы: {names}.',
  firefoxFind: 'Firefox тексттен {key} баскычы менен издейт.',
  separator: ', ',
  restore: 'Баштапкы баскычтарды калыбына келтирүү',
};
