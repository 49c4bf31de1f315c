import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'სარჩევი',
  landmarks: 'ორიენტირები',
  start: 'ტექსტის დასაწყისი',
  structure: 'სათაურები და სარჩევი გზას უჩვენებს ტექსტში, რომლის ზომა და იერსახე იცვლება.',
  readAloud: 'მთელი ტექსტი იკითხება ხმამაღლა, მოსმენილი წინადადება კი მოინიშნება.',
  partlyReadAloud: 'ტექსტის ნაწილი იკითხება ხმამაღლა, მოსმენილი წინადადება კი მოინიშნება.',
  described: 'სურათები აღწერილია, თავად ან წარწერებში.',
  undescribed: 'ზოგიერთ სურათს აღწერა არ აქვს.',
};
