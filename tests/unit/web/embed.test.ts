import { describe, expect, test } from 'vitest';
import { embedPalette, readEmbedColours, readHex } from '#domain/looks/embed-colours.ts';
import { contrastFaults } from '#domain/looks/pairs.ts';
import { OWN_THEME } from '#domain/looks/theme.ts';
import { mayBeFramed, mayBeLoaded } from '#front/embedding.ts';
import { completePolicy, securityHeaders } from '#front/security-headers.ts';
import { embedAddress, embedCode, embeddedSearch, readEmbedded } from '#web/embed-code.ts';

const SITE = 'https://dayways.example';
const { palettes } = OWN_THEME;

describe('the colours of what another site shows', () => {
  test('are read as people write them, and what is no colour is said', () => {
    expect(['#FFF', 'fff', ' #003078 '].map(readHex)).toEqual(['#ffffff', '#ffffff', '#003078']);
    expect(['red', '#12', 'fff;x:url(//a)', ''].map(readHex)).toEqual([null, null, null, null]);
    expect(readEmbedColours(new URLSearchParams('paper=fff&ink=red&link='))).toEqual({
      colours: { paper: '#ffffff' },
      wrong: ['ink'],
    });
  });

  test.each(['paper=fff&ink=111&link=003078', 'paper=000&ink=fff&link=ffdd00', 'paper=f3f2f1&ink=0b0c0c&link=1d3b6b'])(
    'are used when all words can be read: %s',
    (asked) => {
      const { colours } = readEmbedColours(new URLSearchParams(asked));
      const palette = embedPalette(palettes, colours);
      expect(palette).toMatchObject(colours);
      expect(palette === null ? null : contrastFaults(palette)).toEqual([]);
    },
  );

  test.each(['paper=fff&link=777', 'paper=888&ink=fff', 'paper=fff&ink=fff&link=fff'])(
    'are not used when words would be hard to read: %s',
    (asked) => {
      expect(embedPalette(palettes, readEmbedColours(new URLSearchParams(asked)).colours)).toBeNull();
    },
  );
});

describe('what may stand in a frame of another site', () => {
  const frames = (path: string) => {
    const policy = completePolicy("default-src 'self'; frame-ancestors 'none'", path);
    return policy.includes('frame-ancestors *') && !securityHeaders({ https: true, api: false, path }).includes('DENY');
  };

  test.each(['/embed/search', '/embed/find', '/embed/listings/art-days'])('%s', (path) => {
    expect([frames(path), mayBeLoaded(path)]).toEqual([true, true]);
  });

  test.each([
    ...[
      '',
      '/',
      '/embed',
      '/embed/',
      '/embed.js',
      '/embed/other',
      '/embed/listings',
      '/embed/listings/',
      '/embed/find/',
    ],
    ...[
      '/my/list',
      '/team',
      '/account',
      '/embed/../my/list',
      '/embed/listings/../../my',
      '/embed/listings/a/b',
      '/EMBED/find',
    ],
    ...['/x/embed/find', '/embed/find\n', '/embed/listings/a%2e'],
  ])('and nothing else: %j', (path) => {
    expect(frames(path)).toBe(false);
    expect(completePolicy("default-src 'self'; frame-ancestors 'none'", path)).toContain("frame-ancestors 'none'");
    expect(mayBeFramed(path)).toBe(false);
  });
});

describe('the code to copy', () => {
  test('is of the listing, the search or the search box whose address somebody copied', () => {
    const read = (typed: string) => readEmbedded(typed, SITE);
    expect(read('')).toEqual({ kind: 'search' });
    expect(read(`${SITE}/`)).toEqual({ kind: 'search' });
    for (const typed of [
      `${SITE}/listings/art-days`,
      '/listings/art-days?view=all',
      'dayways.example/listings/art-days',
    ])
      expect(read(typed)).toEqual({ kind: 'listing', slug: 'art-days' });
    expect(read(`${SITE}/find?kind=day&near=M5`)).toEqual({ kind: 'find', find: 'kind=day&near=M5' });
    for (const typed of [
      'https://evil.example/listings/a',
      '//evil.example/find',
      'javascript:alert(1)',
      '/team',
      '/my/list',
      'http://[',
    ])
      expect([typed, read(typed)]).toEqual([typed, null]);
  });

  test('is of the search without its page, its view and the colours', () => {
    const given = new URLSearchParams(
      'kind=day&near=zzz&page=2&view=map&day=2026-11-24&paper=ffffff&ink=000000&link=1',
    );
    expect(embeddedSearch(given).toString()).toBe('kind=day&near=zzz');
  });

  test('has no way out of its attributes', () => {
    const find = new URLSearchParams({ q: '"><script>alert(1)</script>' }).toString();
    const { element, frame } = embedCode({ kind: 'find', find }, { paper: '#ffffff' }, { site: SITE, title: '"><b>' });
    expect(`${element}${frame}`.match(/<\/?[a-z-]+/gu)).toEqual([
      ...['<script', '</script', '<dayways-embed', '</dayways-embed', '<iframe', '</iframe'],
    ]);
    expect(frame).toContain(
      'src="https://dayways.example/embed/find?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E&amp;paper=ffffff"',
    );
  });

  test('asks for the page with these colours', () => {
    expect(embedAddress({ kind: 'listing', slug: 'a' }, { ink: '#111111' })).toBe('/embed/listings/a?ink=111111');
    expect(embedAddress({ kind: 'search' }, {})).toBe('/embed/search');
  });
});
