import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { Component } from '@angular/core';
import type { SentenceEvent } from 'aloud';
import { ALOUD } from './aloud-directives';

@Component({
  selector: 'app-story',
  imports: [ALOUD],
  template: `
    <aloud-article
      for="story"
      skip=".share"
      player-position="after"
      heading-buttons
      class="story"
      aria-label="Story"
      [leaveOut]="['byline', 'notice']"
      [dock]="isDocked ? null : 'off'"
      (aloud-sentence)="sentence($event)"
      (aloud-progress)="share = $event.share"
      (click)="isDocked = !isDocked"
    >
      <aloud-player
        #player
        [duration]="94"
        [rate]="1.25"
        voice-label="Automated voice"
        (aloud-press)="$event.preventDefault()"
      />
      <aloud-contents for="story" />
      <aloud-figure enlarge [decorative]="false"><img src="map.svg" alt="Map" /></aloud-figure>
      <aloud-skip-links><a href="#story">Skip to the story</a></aloud-skip-links>
      <button (click)="player.seek(share)">Seek</button>
    </aloud-article>
  `,
})
export class Story {
  isDocked = true;
  share = 0;

  sentence({ text, time }: SentenceEvent): void {
    console.log(text.trim(), time.toFixed());
  }
}
