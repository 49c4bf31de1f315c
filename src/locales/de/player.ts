import type { PlayerMessages } from '../../core/language/messages.js';

export const messages: PlayerMessages = {
  play: 'Abspielen',
  pause: 'Pause',
  playAgain: 'Noch einmal abspielen',
  back: '{n} Sekunden zurück',
  forward: '{n} Sekunden vor',
  previousSentence: 'Vorheriger Satz',
  nextSentence: 'Nächster Satz',
  position: 'Position',
  positionOf: '{time} von {duration}',
  speed: 'Tempo',
  normalSpeed: '{n}, normal',
  times: '{n}-fach',
  shortTimes: '{n}×',
  settings: 'Einstellungen',
  followText: 'Dem Text folgen',
  steps: 'Im Artikel springen',
  ended: 'Ende des Artikels',
  useVoice: 'Mit der Stimme dieses Geräts vorlesen',
  listenFromHere: 'Ab hier anhören',
  goToSentence: 'Zum Satz springen',
  chooseSentence: 'Satz auswählen',
  stalled: 'Der Ton wird noch geladen. Für einen neuen Versuch: anhalten und wieder abspielen.',
  offline: 'Keine Verbindung. Der Ton läuft weiter, sobald sie wieder da ist.',
  unseekable: 'Diese Aufnahme kann nicht an eine andere Stelle springen: Ihr Server unterstützt das nicht.',
  allControls: 'Alle Bedienelemente',
  closeDock: 'Diese Leiste schließen',
  recovered: 'Die Wiedergabe läuft wieder',
  problems: {
    'audio-missing': 'Zu diesem Artikel gibt es keine Aufnahme.',
    'audio-failed': 'Die Aufnahme konnte nicht geladen werden.',
    'no-voice': 'Dieses Gerät hat keine Stimme für die Sprache dieses Artikels.',
    'nothing-to-read': 'Hier gibt es nichts vorzulesen.',
    blocked: 'Der Browser hat den Ton blockiert. Drücken Sie noch einmal auf „Abspielen“.',
    'timing-missing': 'Die Wörter können nicht hervorgehoben werden: Die Datei mit den Zeiten fehlt.',
    'timing-slow':
      'Die Wörter können noch nicht hervorgehoben werden: Die Datei mit den Zeiten ist noch nicht da. Für einen neuen Versuch: anhalten und wieder abspielen.',
    'timing-unreadable': 'Die Wörter können nicht hervorgehoben werden: Die Datei mit den Zeiten ist nicht lesbar.',
    'timing-of-another-story':
      'Die Wörter können nicht hervorgehoben werden: Die Datei mit den Zeiten gehört zu einem anderen Artikel.',
    'timing-past-the-end':
      'Die Wörter können nicht hervorgehoben werden: Die Datei mit den Zeiten beginnt nach dem Ende der Aufnahme.',
    'timing-of-another-recording':
      'Nur Sätze können hervorgehoben werden: Die Datei mit den Zeiten gehört zu einer anderen Aufnahme.',
  },
};
