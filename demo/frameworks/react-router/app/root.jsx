import 'aloud/aloud.js'; // harmless on the server
import 'aloud/player-api.js';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import '../../shared/page.css';

export function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Aloud with React Router</title>
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
