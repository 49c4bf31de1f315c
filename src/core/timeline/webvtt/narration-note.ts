/** What a timing file tells of its recording, in its first comment, a line each: `key: value`. */
export interface NarrationNote {
  /** Who speaks: `flite slt`. */
  readonly voice?: string;
  /** BCP 47. */
  readonly language?: string;
  /** What was said, as a digest: another one tells that the story, its names or its voices have changed. */
  readonly script?: string;
  /** Seconds of the sound the times were made for. */
  readonly duration?: number;
  /** File name → seconds by which its sound is later than the times: encoders put silence before it. */
  readonly offsets: Readonly<Record<string, number>>;
}

/** Reads the first of a timing file's notes. Unknown keys and unreadable values are passed over. */
export function readNarrationNote(notes: readonly string[]): NarrationNote {
  const offsets: Record<string, number> = Object.create(null) as Record<string, number>;
  const told: { voice?: string; language?: string; script?: string; duration?: number } = {};
  for (const line of notes[0]?.split('\n') ?? []) {
    const [, key, value = ''] = /^\s*([a-z]+)\s*:(.*)$/.exec(line) ?? [];
    const text = value.trim();
    if (!text) continue;
    if (key === 'voice' || key === 'language' || key === 'script') told[key] = text;
    else if (key === 'duration' && isNumber(text)) told.duration = +text;
    else if (key === 'offset') {
      const space = text.lastIndexOf(' ');
      const seconds = text.slice(space + 1);
      if (space > 0 && isNumber(seconds)) offsets[text.slice(0, space).trim()] = +seconds;
    }
  }
  return { ...told, offsets };
}

/** The note to write as a timing file's first. */
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
