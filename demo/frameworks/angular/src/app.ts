import { Component, inject, DestroyRef, signal } from '@angular/core';
import { currentPath, followLink, onNavigate } from '../../shared/router.js';
import { StoryPage } from './story-page';

@Component({
  selector: 'app-root',
  imports: [StoryPage],
  template: `
    @if (path() === '/about') {
      <main data-page="about">
        <h1>About</h1>
        <a data-action="back" href="/" (click)="followLink($event)">The story</a>
      </main>
    } @else {
      <app-story-page />
    }
  `,
})
export class App {
  readonly path = signal(currentPath());
  readonly followLink = followLink;

  constructor() {
    inject(DestroyRef).onDestroy(onNavigate((path: string) => this.path.set(path)));
  }
}
