import { Component } from '@angular/core';
import type { SentenceEvent } from 'aloud';
import { ALOUD } from './aloud-directives';

/** Each line of its template is an error. */
@Component({ selector: 'app-errors', imports: [ALOUD], templateUrl: './errors.html' })
export class Errors {
  sentence({ text }: SentenceEvent): void {
    console.log(text);
  }
}
