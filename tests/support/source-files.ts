import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the top of the project. */
  readonly path: string;
  readonly lines: number;
  /** Project files that it imports, from the top of the project; packages are left as they are written. */
  readonly imports: readonly string[];
  /** As `imports`, without those of types only: what is really loaded. */
  readonly loads: readonly string[];
  readonly text: string;
}

const TOP = new URL('../..', import.meta.url).pathname;
const { imports: ALIASES } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};

function resolveImport(from: string, name: string): string {
  if (name.startsWith('.')) return normalize(join(dirname(from), name));
  const alias = Object.keys(ALIASES).find((key) => name.startsWith(key.slice(0, -1)));
  const target = alias === undefined ? undefined : ALIASES[alias];
  return alias === undefined || target === undefined
    ? name
    : normalize(name.replace(alias.slice(0, -1), target.slice(0, -1)));
}

/** The script of a file: an Astro page's is between its fences. */
const scriptOf = (path: string, text: string): string =>
  path.endsWith('.astro') ? (text.split(/^---$/mu)[1] ?? '') : text;

const TYPE_ONLY = /import\s+type\s[^'"]*['"]([^'"]+)['"]/gu;

function readSource(path: string): SourceFile {
  const text = readFileSync(join(TOP, path), 'utf8');
  const script = scriptOf(path, text);
  const names = ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName);
  const typesOnly = new Set([...script.matchAll(TYPE_ONLY)].map(([, name]) => name));
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    imports: names.map((name) => resolveImport(path, name)),
    loads: names.filter((name) => !typesOnly.has(name)).map((name) => resolveImport(path, name)),
  };
}

/** Every file of the project's own code. */
export const sourceFiles = (): SourceFile[] =>
  globSync('{src,db,scripts,bench}/**/*.{ts,tsx,astro,mjs}', { cwd: TOP })
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map(readSource);
