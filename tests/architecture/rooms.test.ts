import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/source-files.ts';

const files = sourceFiles();

/** Rooms, longest path first, with what each may import: rooms of the project, and packages where that is a decision. */
const ROOMS: readonly { readonly room: string; readonly may: readonly string[] }[] = [
  { room: 'src/domain/', may: ['src/domain/'] },
  {
    room: 'src/features/',
    may: [
      'src/domain/',
      'db/',
      'src/search/port.ts',
      'src/search/synonyms.ts',
      'src/search/words.ts',
      'src/mail/port.ts',
    ],
  },
  { room: 'src/search/', may: ['src/search/', 'src/domain/'] },
  { room: 'src/front/', may: ['src/front/'] },
  {
    room: 'src/components/',
    may: ['src/components/', 'src/domain/', 'src/content/', 'src/styles/', 'src/web/paths.ts'],
  },
  {
    room: 'src/layouts/',
    may: ['src/layouts/', 'src/components/', 'src/domain/', 'src/content/', 'src/styles/', 'src/web/paths.ts'],
  },
  { room: 'src/web/', may: ['src/web/', 'src/domain/'] },
  { room: 'db/', may: ['db/', 'src/domain/'] },
];

/** A feature's own folder; elsewhere the room's list says all. */
const ownRoom = (path: string) => (path.startsWith('src/features/') ? path.split('/').slice(0, 3).join('/') : path);
const isOurs = (path: string) => /^(?:src|db|scripts|bench|tests)\//u.test(path);
const roomOf = (path: string) => ROOMS.find(({ room }) => path.startsWith(room));

describe('the rooms', () => {
  test.each(ROOMS)('$room imports only what it may', ({ room, may }) => {
    const wrong = files
      .filter(({ path }) => roomOf(path)?.room === room)
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => isOurs(name) && ![...may, ownRoom(path)].some((allowed) => name.startsWith(allowed)))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the domain does no input or output', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('src/domain/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => /^(?:node:(?!crypto)|astro|drizzle|better-sqlite3|meilisearch)/u.test(name))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('a feature imports no other feature', () => {
    const featureOf = (path: string) => path.split('/')[2];
    const wrong = files
      .filter(({ path }) => path.startsWith('src/features/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('src/features/') && featureOf(name) !== featureOf(path))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('one search engine does not know the other', () => {
    const wrong = files.filter(
      ({ path, imports }) =>
        (path.startsWith('src/search/fts5/') && imports.some((name) => name.startsWith('src/search/meilisearch/'))) ||
        (path.startsWith('src/search/meilisearch/') && imports.some((name) => name.startsWith('src/search/fts5/'))),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('pages hold no SQL', () => {
    const wrong = files.filter(
      ({ path, text }) =>
        path.startsWith('src/pages/') && /\b(?:SELECT|INSERT|UPDATE|DELETE)\b .*\b(?:FROM|INTO|SET)\b/u.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('pages read of the storage only what the public may see; all else asks a feature, which asks who may', () => {
    const open = ['db/published.ts', 'db/merged.ts'];
    const wrong = files
      .filter(({ path }) => path.startsWith('src/pages/'))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => name.startsWith('db/') && !open.includes(name)).map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['the database driver is opened in one place', /new Sqlite\(|new Database\(/u, ['db/client.ts']],
    ['HTML as text is made in one place', /\bas Html\b/u, ['src/components/ui/html.ts']],
    ['the environment is read in one place', /process\.env\b/u, ['src/env.ts']],
    [
      'markup from outside is never trusted',
      // What ends in `.html` is of a shape that only `components/ui/html.ts` makes, which escapes.
      /set:html=(?!\{[^{}]*\.html\})|dangerouslySetInnerHTML/u,
      ['src/layouts/Page.astro', 'src/layouts/Embed.astro'],
    ],
  ])('%s', (_claim, pattern, places) => {
    const found = files.filter(
      ({ path, text }) => (path.startsWith('src/') || path.startsWith('db/')) && pattern.test(text),
    );
    expect(found.map(({ path }) => path).filter((path) => !places.includes(path))).toEqual([]);
  });
});

describe('the files', () => {
  test('none imports itself by way of others, not even for a type', () => {
    const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
    const clear = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (clear.has(path)) return;
      if (way.includes(path)) {
        circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
        return;
      }
      for (const next of importsOf.get(path) ?? []) walk(next, [...way, path]);
      clear.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  test('none is over 250 lines', () => {
    expect(files.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test('the middle one is short', () => {
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test('no room is a drawer', () => {
    // Addresses are named by what the standard calls them, and so are its own things.
    const isNamedByOthers = (path: string) => /^src\/(?:pages|domain\/open-referral)\//u.test(path);
    expect(
      files
        .filter(({ path }) => !isNamedByOthers(path))
        .filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|lib|services?|types|misc|index)(?:\/|\.ts$)/u.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('none waits for later or asks the checker to look away', () => {
    const wrong = files.filter(({ text }) =>
      /\b(?:TODO|FIXME|XXX)\b|@ts-|\bas any\b|: any[;,)>\]]|as unknown as/u.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test('no ring of imports', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (file: SourceFile, trail: readonly string[]): void => {
    if (trail.includes(file.path)) {
      rings.push([...trail.slice(trail.indexOf(file.path)), file.path].join(' → '));
      return;
    }
    if (done.has(file.path)) return;
    for (const name of file.loads) {
      const next = byPath.get(name);
      if (next !== undefined) visit(next, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) visit(file, []);
  expect(rings).toEqual([]);
});
