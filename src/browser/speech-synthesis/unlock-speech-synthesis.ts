/**
 * To be called in the first press itself, before anything is awaited: iOS lets a page speak later only if it has spoken
 * in a press, and says nothing where it refuses.
 * @see https://github.com/leaonline/easy-speech/issues/51
 */
export function unlockSpeechSynthesis(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): void {
  synthesis?.speak(new SpeechSynthesisUtterance(''));
}
