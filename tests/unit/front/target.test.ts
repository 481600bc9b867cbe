import { describe, expect, test } from 'vitest';
import { readTarget } from '#front/target.ts';

describe('a request target', () => {
  test.each([
    ['/', '/', ''],
    ['/find', '/find', ''],
    ['/listings/the-garden-group', '/listings/the-garden-group', ''],
    ['/%66ind', '/find', ''],
    ['/caf%C3%A9', '/caf%C3%A9', ''],
    ['/.well-known/security.txt', '/.well-known/security.txt', ''],
    ['/find?', '/find', ''],
    ['/find?b=2&a=1', '/find', '?a=1&b=2'],
    ['/find?day=tue&day=mon', '/find', '?day=tue&day=mon'],
    ['/find?q=art+class', '/find', '?q=art+class'],
    ['/find?q=art%20class', '/find', '?q=art+class'],
    ['/find?q=a\\b', '/find', '?q=a%5Cb'],
    ['/find?q=100%25', '/find', '?q=100%25'],
    ['/find?utm_source=x&q=art&fbclid=1', '/find', '?q=art'],
    ['/find?q=//evil.example/', '/find', '?q=%2F%2Fevil.example%2F'],
  ])('%s is read as %s%s', (raw, path, search) => {
    expect(readTarget(raw)).toEqual({ path, search, authority: null });
  });

  test.each([
    ['no percent code', '/%zz'],
    ['half a percent code', '/a%2'],
    ['bytes that are no UTF-8', '/%ff'],
    ['bytes that are no UTF-8 in a query', '/find?q=%ff'],
    ['a broken code in a query', '/find?q=%zz'],
    ['NUL', '/a%00'],
    ['NUL in a query', '/find?q=%00'],
    ['a line break', '/a%0d%0ab'],
    ['a backslash', '/\\admin'],
    ['a coded backslash', '/%5cadmin'],
    ['a coded slash', '/a%2fb'],
    ['a doubled code', '/%2561dmin'],
    ['a thrice coded word', '/%252561dmin'],
    ['dot segments', '/static/../admin'],
    ['coded dot segments', '/static/%2e%2e/admin'],
    ['a dot segment at the end', '/static/.'],
    ['a doubled slash at the start', '//evil.example/'],
    ['a doubled slash inside', '/a//b'],
    ['a fragment', '/a#b'],
    ['raw bytes above ASCII', '/caf\u00e9'],
    ['nothing', ''],
    ['an asterisk', '*'],
    ['a relative path', 'find'],
    ['another scheme', 'ftp://localhost/'],
  ])('%s is refused', (_name, raw) => {
    expect(readTarget(raw)).toBeNull();
  });

  test.each([
    ['http://localhost:4321/find?a=1', 'localhost:4321', '/find', '?a=1'],
    ['http://localhost', 'localhost', '/', ''],
    ['HTTP://evil.example/find', 'evil.example', '/find', ''],
    ['http://localhost?a=1', 'localhost', '/', '?a=1'],
    ['http://user@localhost/', 'user@localhost', '/', ''],
  ])('the whole address %s names its host', (raw, authority, path, search) => {
    expect(readTarget(raw)).toEqual({ path, search, authority });
  });
});
