import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { createApp } from 'vue';
import '../../shared/page.css';
import App from './App.vue';

createApp(App).mount('#root');
