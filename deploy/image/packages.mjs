// Copies the packages that the built pages' server imports, and what those need in turn:
//   node packages.mjs APP FOLDER
// The rest of node_modules is for building, and has no business in an image.
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

const [given, target] = process.argv.slice(2);
const app = realpathSync(given);
const root = dirname(app);
const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*["']([^"'.][^"']*)["']/g;

/** The package that an import names: `a/b` is of `a`, `@a/b/c` of `@a/b`. */
function packageOf(specifier) {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The folder of a package as Node finds it from another folder; undefined when it isn't installed. */
function find(name, from) {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

const found = new Set();

function add(name, from, required) {
  const folder = find(name, from);
  if (!folder) {
    if (required) throw new Error(`${name}, which ${relative(root, from)} needs, is not installed`);
    return;
  }
  if (found.has(folder)) return;
  found.add(folder);
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const needed of Object.keys(description.dependencies ?? {})) add(needed, folder, true);
  for (const needed of Object.keys(description.peerDependencies ?? {})) add(needed, folder, false);
}

const server = join(app, 'dist', 'server');
for (const entry of readdirSync(server, { recursive: true })) {
  if (!entry.endsWith('.mjs')) continue;
  for (const [, specifier] of readFileSync(join(server, entry), 'utf8').matchAll(IMPORT)) {
    const name = packageOf(specifier);
    if (!isBuiltin(specifier) && /^(@[\w.-]+\/)?[\w.-]+$/.test(name)) add(name, server, false);
  }
}
for (const folder of found) {
  const place = relative(root, folder).split(sep);
  const inside = place.slice(place.indexOf('node_modules'));
  cpSync(folder, join(target, ...inside), {
    recursive: true,
    dereference: true,
    filter: (path) => !relative(folder, path).split(sep).includes('node_modules'),
  });
}
if (found.size === 0) throw new Error(`nothing in ${server} imports a package`);
