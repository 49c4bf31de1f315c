/** Runs several test files of Node in this process, one after the other: a process for each costs more than its tests. */
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
