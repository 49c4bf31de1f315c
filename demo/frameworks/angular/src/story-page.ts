import { afterNextRender, Component, signal } from '@angular/core';
import { addToLog } from '../../shared/event-log.js';
import { PROPS } from '../../shared/props.js';
import { followLink } from '../../shared/router.js';
import { STORIES } from '../../shared/stories.js';
import { AloudFigureDirective } from './aloud-directives';
import { Story } from './story';

interface LogEntry {
  type: string;
  count: number;
  text: string;
}

@Component({
  selector: 'app-story-page',
  imports: [AloudFigureDirective, Story],
  template: `
    <main data-page="story" [attr.data-ready]="isReady() ? '' : null">
      <a data-action="navigate" href="/about" (click)="followLink($event)">About</a>
      @for (name of actionNames; track name) {
        <button [attr.data-action]="name" (click)="actions[name]!()">{{ name }}</button>
      }
      <div>
        @for (item of order(); track item) {
          <section [attr.data-item]="item">
            @if (item !== 'story') {
              {{ item }}
            } @else if (isShown()) {
              <app-story
                [story]="story()"
                [props]="props()"
                [renders]="renders()"
                [version]="version()"
                (press)="press($event)"
                (event)="listen($event)"
              />
            }
          </section>
        }
      </div>
      <aloud-figure [enlarge]="props().enlarge">
        <img src="/quay.svg" alt="The quay, with nine boats." />
        <p slot="caption">The quay.</p>
      </aloud-figure>
      <ul>
        @for (entry of log(); track entry.type) {
          <li [attr.data-event]="entry.type" [attr.data-count]="entry.count">{{ entry.text }}</li>
        }
      </ul>
    </main>
  `,
})
export class StoryPage {
  readonly story = signal<(typeof STORIES)[keyof typeof STORIES]>(STORIES.library);
  readonly props = signal(PROPS[0]!);
  readonly order = signal(['story', 'first', 'second']);
  readonly isShown = signal(true);
  readonly renders = signal(0);
  readonly version = signal(0);
  readonly log = signal<LogEntry[]>([]);
  readonly isReady = signal(false);
  readonly followLink = followLink;
  private isRefused = false;

  readonly actions: Record<string, () => void> = {
    rerender: () => this.renders.update((count) => count + 1),
    replace: () => this.version.update((count) => count + 1),
    'other-story': () => this.story.set(STORIES.harbour),
    move: () => this.order.set(['first', 'second', 'story']),
    remove: () => this.isShown.set(false),
    'put-back': () => this.isShown.set(true),
    'change-props': () => this.props.set(PROPS[1]!),
    refuse: () => (this.isRefused = true),
  };
  readonly actionNames = Object.keys(this.actions);

  constructor() {
    afterNextRender(() => this.isReady.set(true));
  }

  listen(event: Event): void {
    this.log.update((log) => addToLog(log, event));
  }

  press(event: Event): void {
    this.listen(event);
    if (this.isRefused) event.preventDefault();
  }
}
