import { Link } from 'react-router';

export default function About() {
  return (
    <main data-page="about">
      <h1>About</h1>
      <Link data-action="back" to="/">
        The story
      </Link>
    </main>
  );
}
