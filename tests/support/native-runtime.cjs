// A test file → run by Node's own module loader instead of jest's: what tests import is read, compiled and made fast by V8
// once for each worker, not once for each of its test files. Suits tests that replace no module and change no global.
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

register('./typescript-hooks.mjs', pathToFileURL(__filename));

const imported = new Set();

/** What `expect.any` knows by itself; jest's own code runs in another realm than the tests, with constructors of its own. */
const CONSTRUCTORS = { Array, BigInt, Boolean, Function, Number, Object, String, Symbol };

class NativeRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    Object.assign(environment.global, CONSTRUCTORS);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(file) {
    const { use } = await import('./jest-globals.mjs');
    use(this.requireModuleOrMock(file, '@jest/globals'));
    const url = pathToFileURL(file);
    // What is imported again, as setup files are for every test file, must run again.
    if (imported.has(file)) url.searchParams.set('again', String(imported.size));
    imported.add(file);
    return import(url.href);
  }
}

module.exports = NativeRuntime;
