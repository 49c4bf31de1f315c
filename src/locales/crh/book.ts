import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Münderice',
  landmarks: 'Esas bölükler',
  start: 'Metinniñ başı',
  structure: 'Serlevalar ve münderice metinde yol köstere; onıñ ölçüsini ve körünişini deñiştirmek mümkün.',
  readAloud: 'Bütün metin sesli oqula, eşitilgen cümle ayırıp kösterile.',
  partlyReadAloud: 'Metinniñ bir qısmı sesli oqula, eşitilgen cümle ayırıp kösterile.',
  described: 'Resimler özlerinde ya da tübündeki yazıda tasvirlengen.',
  undescribed: 'Bazı resimlerniñ tasviri yoq.',
};
