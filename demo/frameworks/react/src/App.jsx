import { useEffect, useState } from 'react';
import { currentPath, followLink, onNavigate } from '../../shared/router.js';
import { StoryPage } from './StoryPage.jsx';

export function App() {
  const [path, setPath] = useState(currentPath);
  useEffect(() => onNavigate(setPath), []);
  if (path !== '/about') return <StoryPage />;
  return (
    <main data-page="about">
      <h1>About</h1>
      <a data-action="back" href="/" onClick={followLink}>
        The story
      </a>
    </main>
  );
}
