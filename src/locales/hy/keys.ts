import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Ձայնն անջատված է',
  soundOn: 'Ձայնը միացված է',
  shortcuts: 'Ստեղնային համակցումներ',
  close: 'Փակել',
  inPlayer: 'Օգտագործել այս ստեղները նվագարկիչում',
  onPage: 'Նաև երբ ֆոկուսը էջի այլ տեղում է',
  digits: 'Հոդվածի մեկ տասներորդին',
  instructions:
    'Ստեղնը փոխելու համար սեղմեք նրա կոճակը, ապա՝ նոր ստեղնը։ Delete-ը հեռացնում է ստեղնը, Escape-ը թողնում է։',
  playOrPause: 'Միացնել կամ դադարեցնել',
  mute: 'Անջատել կամ միացնել ձայնը',
  slower: 'Ավելի դանդաղ',
  faster: 'Ավելի արագ',
  help: 'Ցույց տալ այս համակցումները',
  noKey: 'Ստեղն չկա',
  pressKey: 'Սեղմեք նոր ստեղնը',
  changed: '{command}: {key}',
  inUse: '{key} ստեղնը զբաղված է՝ {command}',
  unusable: 'Այս ստեղնը հնարավոր չէ օգտագործել',
  browseMode: 'Դիտման ռեժիմում {key} ստեղնը պատկանում է այս ծրագրերին՝ {names}։',
  firefoxFind: 'Firefox-ը տեքստում որոնում է {key} ստեղնով։',
  separator: ', ',
  restore: 'Վերականգնել սկզբնական ստեղները',
};
