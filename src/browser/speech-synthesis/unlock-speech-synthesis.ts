/**
 * Call this in the first press itself, before any `await`. iOS lets a page speak later only if it has spoken during a
 * press, and reports no error when it refuses.
 * @see https://github.com/leaonline/easy-speech/issues/51
 */
export function unlockSpeechSynthesis(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): void {
  synthesis?.speak(new SpeechSynthesisUtterance(''));
}
