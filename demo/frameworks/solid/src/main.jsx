import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { render } from 'solid-js/web';
import '../../shared/page.css';
import { App } from './App.jsx';

render(() => <App />, document.getElementById('root'));
