import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

void bootstrapApplication(App);
