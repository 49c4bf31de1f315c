import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Тавыш сүнгән',
  soundOn: 'Тавыш кабызылган',
  shortcuts: 'Төймәләр тезмәләре',
  close: 'Ябу',
  inPlayer: 'Бу төймәләрне уйнаткычта куллану',
  onPage: 'Фокус битнең башка урынында булганда да',
  digits: 'Мәкаләнең уннан беренә',
  instructions:
    'Төймәне үзгәртү өчен аның язуына, аннары яңа төймәгә басыгыз. Delete аны бетерә, Escape шул килеш калдыра.',
  playOrPause: 'Уйнату яки туктату',
  mute: 'Тавышны сүндерү яки кабызу',
  slower: 'Әкренрәк',
  faster: 'Тизрәк',
  help: 'Бу тезмәләрне күрсәтү',
  noKey: 'Төймә юк',
  pressKey: 'Яңа төймәгә басыгыз',
  changed: '{command}: {key}',
  inUse: '{key} инде кулланыла: {command}',
  unusable: 'Бу төймәне кулланып булмый',
  browseMode: 'Карау режимында {key} бу программалар төймәсе: {names}.',
  firefoxFind: 'Firefox текстта {key} белән эзли.',
  separator: ', ',
  restore: 'Башлангыч төймәләрне кайтару',
};
