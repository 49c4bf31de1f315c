import { testExamples } from './axe-matrix.js';

// FIG-15, ROOT-4
describe('every example passes axe, right to left', () => testExamples('rtl'));
