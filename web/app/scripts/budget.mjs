/** Weighs the scripts of a build, as they travel, and fails where a page has grown heavier than it may be. */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const FOLDER = new URL('../dist/client/_assets/', import.meta.url);
/** The most that is loaded before anybody presses anything, in kilobytes. */
const BUDGETS = [
  { what: 'every page, home among them', entries: ['Document.astro'], most: 8 },
  { what: 'a profile', entries: ['Document.astro', 'client', 'ProfileActions'], most: 170 },
  { what: 'messages', entries: ['Document.astro', 'client', 'Messages'], most: 140 },
  { what: 'writing a post', entries: ['Document.astro', 'client', 'Composer'], most: 190 },
];
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.js'));
const sources = new Map();
for (const name of files) sources.set(name, await readFile(new URL(name, FOLDER)));

/** A script with all that it can't run without. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  const source = sources.get(name);
  if (!source) throw new Error(`there is no script ${name} in the build`);
  found.add(name);
  for (const [, imported] of source.toString().matchAll(STATIC_IMPORT)) withImports(imported, found);
  return found;
}

function entryNamed(beginning) {
  const found = files.filter((name) =>
    /^[._]/.test(name.startsWith(beginning) ? name.slice(beginning.length) : ''),
  );
  if (found.length === 0) throw new Error(`there is no script ${beginning} in the build`);
  return found;
}

for (const { what, entries, most } of BUDGETS) {
  const scripts = new Set(entries.flatMap(entryNamed).flatMap((name) => [...withImports(name)]));
  const weight = [...scripts].reduce((sum, name) => sum + gzipSync(sources.get(name)).length, 0) / 1000;
  console.log(`${what}: ${weight.toFixed(1)} kB of script, of ${most}`);
  if (weight > most) process.exitCode = 1;
}
