/** Whether a text ends as a sentence does: with its mark, and perhaps closing quotes or brackets. */
export const endsSentence = (text: string): boolean => /[.!?…。！？؟۔।]["'”’»)\]]*\s*$/u.test(text);
