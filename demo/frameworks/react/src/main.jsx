import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { createRoot } from 'react-dom/client';
import '../../shared/page.css';
import { App } from './App.jsx';

createRoot(document.getElementById('root')).render(<App />);
