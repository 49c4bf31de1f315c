/** Properties of the recording, in the first comment of a timing file, one on each line: `key: value`. */
export interface NarrationNote {
  /** The voice: `flite slt`. */
  readonly voice?: string;
  /** BCP 47. */
  readonly language?: string;
  /** A digest of the spoken text. It differs if the story, its lexicon or its voices have changed. */
  readonly script?: string;
  /** Duration in seconds of the recording of these times. */
  readonly duration?: number;
  /** File name → seconds by which its sound is later than the times, because encoders put silence before it. */
  readonly offsets: Readonly<Record<string, number>>;
}

/** Reads the first note of a timing file. Ignores unknown keys and invalid values. */
export function readNarrationNote(notes: readonly string[]): NarrationNote {
  const offsets: Record<string, number> = Object.create(null) as Record<string, number>;
  const properties: { voice?: string; language?: string; script?: string; duration?: number } = {};
  for (const line of notes[0]?.split('\n') ?? []) {
    const [, key, value = ''] = /^\s*([a-z]+)\s*:(.*)$/.exec(line) ?? [];
    const text = value.trim().replace(/(\d),(\d+)$/, '$1.$2'); // a decimal comma
    if (!text) continue;
    if (key === 'voice' || key === 'language' || key === 'script') properties[key] = text;
    else if (key === 'duration' && isNumber(text)) properties.duration = +text;
    else if (key === 'offset') {
      const space = text.lastIndexOf(' ');
      const seconds = text.slice(space + 1);
      if (space > 0 && isNumber(seconds)) offsets[text.slice(0, space).trim()] = +seconds;
    }
  }
  return { ...properties, offsets };
}

/** The text of the first note of a timing file. */
export function writeNarrationNote({ voice, language, script, duration, offsets }: NarrationNote): string {
  const lines = [
    voice && `voice: ${voice}`,
    language && `language: ${language}`,
    script && `script: ${script}`,
    duration !== undefined && `duration: ${+duration.toFixed(3)}`,
    ...Object.entries(offsets).map(([file, seconds]) => `offset: ${file} ${seconds.toFixed(3)}`),
  ];
  return lines
    .map((line) => line && line.replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n');
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
