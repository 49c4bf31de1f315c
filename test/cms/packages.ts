/** The Debian packages that a real WordPress needs, and how to detect them. None of them starts a service by itself. */
import { existsSync } from 'node:fs';
import { findOnPath } from '../screen-reader/packages.js';

export const WORDPRESS = '/usr/share/wordpress';

/** A package, and a file that shows it is installed: a program on the PATH, or a path. */
const PACKAGES: Record<string, string> = {
  'php-cli': 'php',
  'php-mysql': '/usr/share/doc/php-mysql',
  'php-gd': '/usr/share/doc/php-gd',
  'php-mbstring': '/usr/share/doc/php-mbstring',
  'php-xml': '/usr/share/doc/php-xml',
  'mariadb-server-core': '/usr/sbin/mariadbd',
  wordpress: `${WORDPRESS}/wp-load.php`,
  'wordpress-theme-twentytwentyone': `${WORDPRESS}/wp-content/themes/twentytwentyone/style.css`,
  'wordpress-theme-twentytwentythree': `${WORDPRESS}/wp-content/themes/twentytwentythree/style.css`,
};

/** WordPress depends on a web server and on a PHP for it. These are the smallest; the tests use the server of `php`. */
export const WEB_SERVER = ['mini-httpd', 'php', 'php8.2-cgi'];

export function missingPackages(): string[] {
  return Object.entries(PACKAGES)
    .filter(([, file]) => !(file.startsWith('/') ? existsSync(file) : findOnPath(file)))
    .map(([name]) => name);
}
