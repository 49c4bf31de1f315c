import type { UserError } from '../../errors/user-error.js';

/** What an event is called in a log for programs. */
export type EventName =
  | 'notice'
  | 'listening'
  | 'published'
  | 'withdrawn'
  | 'warning'
  | 'attempt-failed'
  | 'given-up'
  | 'source-failed'
  | 'feeds-failed'
  | 'queue-failed'
  | 'queue-away'
  | 'queue-back'
  | 'stopped';

/** The part of the work in which an error happened; `process` for a story that ends its process. */
export const ERROR_SOURCES = ['source', 'page', 'story', 'voice', 'store', 'feeds', 'queue', 'process'] as const;
export type ErrorSource = (typeof ERROR_SOURCES)[number];

/** What programs learn of an event. */
export interface EventFacts {
  readonly event: EventName;
  /** The id of the story. */
  readonly story?: string | undefined;
  /** The address or the path of the story or the source. */
  readonly location?: string | undefined;
  readonly cause?: string | undefined;
  readonly fix?: string | undefined;
  readonly source?: ErrorSource | undefined;
  /** Whether the log has this problem already. It is counted, and not written again. */
  readonly isRepeated?: boolean | undefined;
  /** Seconds until the next attempt. */
  readonly retryIn?: number | undefined;
  readonly narration?: NarrationFacts | undefined;
}

/** Counts, and seconds of time. */
export interface NarrationFacts {
  readonly sentences: number;
  /** Sentences that were not in the cache. */
  readonly spoken: number;
  /** Of the recording. */
  readonly soundSeconds: number;
  /** From the script to the published files. */
  readonly workSeconds: number;
}

/** Takes an event: a line for people, and facts for programs. */
export type Log = (line: string, facts?: EventFacts) => void;

/** Where the events of a process are written. */
export interface NewsroomLog {
  readonly write: Log;
  /** Whether programs read it, so that the error that ends the process is an event too. */
  readonly isForPrograms: boolean;
  /** Shows the state of the work in the last line of a terminal; undefined where there is none. */
  readonly showStatus?: ((text: string) => void) | undefined;
}

/** The facts of an error. */
export const problemFacts = ({ file, message, advice }: UserError): Pick<EventFacts, 'location' | 'cause' | 'fix'> => ({
  location: file,
  cause: message,
  fix: advice,
});
