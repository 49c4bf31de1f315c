import { testExamples } from './axe-matrix.js';

// FIG-15, ROOT-4
describe('every example passes axe, left to right', () => testExamples('ltr', ['dark', 'forced']));
