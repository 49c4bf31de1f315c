import { createSignal, onCleanup, Show } from 'solid-js';
import { currentPath, followLink, onNavigate } from '../../shared/router.js';
import { StoryPage } from './StoryPage.jsx';

export function App() {
  const [path, setPath] = createSignal(currentPath());
  onCleanup(onNavigate(setPath));
  return (
    <Show when={path() === '/about'} fallback={<StoryPage />}>
      <main data-page="about">
        <h1>About</h1>
        <a data-action="back" href="/" onClick={followLink}>
          The story
        </a>
      </main>
    </Show>
  );
}
