import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { mount } from 'svelte';
import '../../shared/page.css';
import App from './App.svelte';

mount(App, { target: document.getElementById('root') });
