/** What the compiler does not check: promises without `await`, wrong templates, markup that is not accessible. */
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  // The types in src/frameworks belong to a package with types that the build makes: test/types compiles them.
  {
    ignores: [
      'dist/',
      '.cache/',
      'coverage/',
      'audio/',
      'demo/**/vendor/',
      'src/frameworks/',
      'test/types/frameworks/',
    ],
  },
  {
    files: ['{src,test}/**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/reading/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/no-self-class': 'off',
    },
  },
  {
    // The command line, examples and tests may print.
    files: ['src/node/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true`, and Node's `test()` whose promise the runner awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test double that returns at once, and a method that a test replaces.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
              package: 'node:test',
            },
          ],
        },
      ],
      // A document, a JSON file or the tree of the browser is `any`; the test asserts its shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // @open-wc/semantic-dom-diff types chai's `equal` as a promise, which it is not. So the real promises are listed here.
    files: ['test/{axe,browser,commands,reading,elements,pages}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement > CallExpression[callee.name=/^(sendKeys|sendMouse|resetMouse|setViewport|fixture|oneEvent|nextFrame|aTimeout|elementUpdated|waitUntil|openPage|openStory|openMarkup|openPlayer|openContents|openSkipLinks|waitFor|waitForElements|waitForNavigation|waitForTime|waitForTiming|playStory|pressKey|shiftTab|passesAxe|emulate|throttle|offline|block|wheel|collectGarbage|pixels|axTree)$/]',
          message: 'Await it, or the test continues before it is done.',
        },
        {
          selector:
            'ExpressionStatement > MemberExpression[property.name="accessible"], ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Await it, or the test continues before it is done.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}', 'demo/**/*.ts'],
    extends: [ts.configs.recommended],
    rules: { eqeqeq: 'error' },
  },
);
