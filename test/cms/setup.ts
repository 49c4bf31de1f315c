/**
 * `npm run test:cms -- --setup`: installs WordPress, PHP and MariaDB, as root on Debian; elsewhere it names the missing packages. No
 * service is started, now or when the system starts.
 */
import { installWithoutServices } from '../../scripts/debian-packages.js';
import { findOnPath } from '../screen-reader/packages.js';
import { missingPackages, WEB_SERVER } from './packages.js';

const packages = missingPackages();
if (packages.length > 0) {
  if (!findOnPath('apt-get') || process.getuid?.() !== 0)
    stop(`Not installed: ${packages.join(' ')}. Debian 12 can install them, as root.`);
  const isQuiet = process.argv.includes('--quiet');
  if (!installWithoutServices([...packages, ...WEB_SERVER], ['mini-httpd'], isQuiet))
    stop(`apt-get could not install ${packages.join(' ')}`);
}
console.log('Everything is installed: npm run test:cms');

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
