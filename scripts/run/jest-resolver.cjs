/**
 * Lets CommonJS packages require packages that are ESM alone, inside Jest, on a Node whose `vm` cannot do it itself
 * (before 24.9; Node's own `require` can, and so the built product needs none of this). The required file is compiled to
 * CommonJS into a mirror of the tree below the test cache; what it requires in turn is looked up where it came from.
 */
const { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');
const { transformSync } = require('@swc/core');

const ROOT = join(__dirname, '..', '..');
const MIRROR = join(ROOT, '.mediary', 'test-cache', 'cjs');
const INSTALLED = statSync(join(ROOT, 'node_modules', '.package-lock.json')).mtimeMs;

/** @param {string} file */
const isOurs = (file) => !relative(ROOT, file).startsWith(`node_modules${sep}`);

/** Whether Node would take the file for an ES module. @param {string} file */
function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (!file.endsWith('.js')) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
    if (dirname(folder) === folder) return false;
  }
}

/** @param {string} file */
function compiled(file) {
  const copy = join(MIRROR, relative(ROOT, file)).replace(/\.m?js$/, '.cjs');
  if (existsSync(copy) && statSync(copy).mtimeMs > INSTALLED) return copy;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file, swcrc: false, configFile: false, isModule: true, module: { type: 'commonjs', importInterop: 'node' }, jsc: { target: 'es2022' },
  }); // prettier-ignore
  mkdirSync(dirname(copy), { recursive: true });
  // Two workers may come at once: each writes its own, and the last name wins with the same text.
  writeFileSync(`${copy}.${process.pid}`, code);
  renameSync(`${copy}.${process.pid}`, copy);
  return copy;
}

/** @type {(request: string, options: any) => string} */
module.exports = (request, options) => {
  const { basedir, conditions = [], defaultResolver } = options;
  const from = basedir.startsWith(MIRROR) ? join(ROOT, relative(MIRROR, basedir)) : basedir;
  const found = defaultResolver(request, { ...options, basedir: from });
  return conditions.includes('require') && found.startsWith(sep) && !isOurs(found) && isModule(found)
    ? compiled(found)
    : found;
};
