import { Component, computed, input, output } from '@angular/core';
import { ALOUD } from './aloud-directives';

interface StoryText {
  headline: string;
  audio: string;
  blocks: { id: string; tag: string; text: string }[];
  byline: string;
}

interface Values {
  headingButtons: boolean;
  dock: string | null;
  voiceLabel: string;
  duration: number;
  rate: number;
  leaveOut: string[];
}

@Component({
  selector: 'app-story',
  imports: [ALOUD],
  template: `
    <aloud-article
      [leaveOut]="$any(props().leaveOut)"
      [heading-buttons]="props().headingButtons"
      (aloud-sentence)="event.emit($event)"
      (aloud-word)="event.emit($event)"
      (aloud-play)="event.emit($event)"
      (aloud-pause)="event.emit($event)"
    >
      <article>
        <h1>{{ story().headline }}</h1>
        <aloud-player
          [dock]="$any(props().dock)"
          [voice-label]="props().voiceLabel"
          [duration]="props().duration"
          [rate]="props().rate"
          (aloud-press)="press.emit($event)"
        >
          <audio controls preload="none">
            <source [src]="story().audio + '.webm'" type='audio/webm; codecs="opus"' />
            <source [src]="story().audio + '.m4a'" type='audio/mp4; codecs="mp4a.40.2"' />
            <track kind="captions" [src]="story().audio + '.vtt'" srclang="en" label="English" />
          </audio>
        </aloud-player>
        @for (block of blocks(); track block.key) {
          @if (block.tag === 'h2') {
            <h2 [attr.data-block]="block.id" [attr.data-render]="renders()">{{ block.text }}</h2>
          } @else {
            <p [attr.data-block]="block.id" [attr.data-render]="renders()">{{ block.text }}</p>
          }
        }
        @if (story().byline) {
          <p data-aloud="byline">{{ story().byline }}</p>
        }
      </article>
    </aloud-article>
  `,
})
export class Story {
  readonly story = input.required<StoryText>();
  readonly props = input.required<Values>();
  readonly renders = input(0);
  readonly version = input(0);
  /** With another key in each version, so that Angular makes other elements. */
  readonly blocks = computed(() => this.story().blocks.map((block) => ({ ...block, key: block.id + this.version() })));
  readonly press = output<Event>();
  readonly event = output<Event>();
}
