import type { SettingsMessages } from '../../core/language/messages.js';

export const messages: SettingsMessages = {
  close: 'Close',
  highlight: 'Highlight',
  sentence: 'Sentence',
  word: 'Word',
  both: 'Sentence and word',
  off: 'Off',
  announcements: {
    label: 'Messages for screen readers',
    quiet: 'Errors only',
    normal: 'Normal',
    verbose: 'Every step',
  },
  listenOn: {
    label: 'Press a word to listen',
    'double-click': 'Double-click or double tap',
    click: 'Click or tap',
    off: 'Off',
  },
  volume: 'Volume',
  percent: '{n} %',
  mute: 'Mute',
  previousParagraph: 'Previous paragraph',
  nextParagraph: 'Next paragraph',
  pauseAfter: 'Pause after each',
  paragraph: 'Paragraph',
  sleepTimer: 'Sleep timer',
  endOfSection: 'End of the section',
  remote: 'Play on another device',
  forget: 'Forget my places and settings',
  forgotten: 'Places and settings are forgotten',
};
