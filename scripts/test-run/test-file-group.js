/** Runs several test files of Node in this process, one after the other: a process for each costs more than its tests. */
import { pathToFileURL } from 'node:url';

// All addresses first: a test may change the folder of the process.
for (const { href } of process.argv.slice(2).map((file) => pathToFileURL(file))) await import(href);
