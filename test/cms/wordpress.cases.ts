/** The plugin in a real WordPress, in a real browser. `npm run test:cms` runs it. */
import { describe } from 'node:test';
import { Environment } from './wordpress/environment.js';
import { narrationCases } from './wordpress/narration-cases.js';
import { pictureCases } from './wordpress/picture-cases.js';
import { postCases } from './wordpress/post-cases.js';
import { removalCases } from './wordpress/removal-cases.js';
import { roleCases } from './wordpress/role-cases.js';

describe('the plugin in WordPress', () => {
  const environment = new Environment().use();
  describe('posts', () => postCases(environment));
  describe('pictures', () => pictureCases(environment));
  describe('roles', () => roleCases(environment));
  describe('narration', () => narrationCases(environment));
  describe('without the plugin', () => removalCases(environment));
});
