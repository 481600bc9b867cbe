import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvSchema } from '#src/env.ts';

const TOP = new URL('../..', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(TOP, path), 'utf8');
const readme = read('README.md');
const packages = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;

const section = (heading: string) => readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the README', () => {
  test('names every variable of the environment, and no other', () => {
    const named = [...section('Environment').matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);
    const known = EnvSchema.shape === undefined ? [] : Object.keys(EnvSchema.shape);
    expect(named.sort()).toEqual(known.sort());
  });

  test.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)(
    'names each of the %s with its reason',
    (kind) => {
      const missing = Object.keys(packages[kind]).filter(
        (name) => !section('What it stands on').includes(`\`${name}\``),
      );
      expect(missing).toEqual([]);
    },
  );

  test('every package it names is one of ours', () => {
    const all = { ...packages.dependencies, ...packages.devDependencies, ...packages.optionalDependencies };
    const named = [...section('What it stands on').matchAll(/`(@?[a-z][\w./-]*)`/gu)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in all) && !name.includes('pictures'))).toEqual([]);
  });

  test('every command it gives is there', () => {
    const commands = [...readme.matchAll(/npm run ([a-z:-]+)/gu)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => !(name in packages.scripts))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: TOP })];

  test.each(documents)('%s links only to files that are there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#|\/)([^)#]+)/gu)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(TOP, dirname(path), link)))).toEqual([]);
  });

  test.each(documents)('%s names only files that are there', (path) => {
    const named = [...read(path).matchAll(/`((?:src|db|scripts|bench|tests|docs)\/[\w./[\]-]+\.\w+)`/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !existsSync(join(TOP, name)))).toEqual([]);
  });

  test('nothing in the project names a folder of one machine', () => {
    const own = globSync('{src,db,scripts,bench,docs,.ci}/**/*.{ts,astro,md,mjs,sh,yaml}', { cwd: TOP });
    expect([...own, 'README.md'].filter((path) => /(?<![\w-])\/(?:work|root|tmp)\/[a-z]/u.test(read(path)))).toEqual(
      [],
    );
  });
});
