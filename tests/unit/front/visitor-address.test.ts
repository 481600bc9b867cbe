import { describe, expect, test } from 'vitest';
import { addressGroup, createTrustedProxies, visitorAddress } from '#front/visitor-address.ts';

const nobody = createTrustedProxies([]);
const proxies = createTrustedProxies(['10.0.0.0/8', '::1', 'fd00::/8']);

describe('the address of a visitor', () => {
  test('is the peer, whatever it claims, when no proxy is trusted', () => {
    expect(visitorAddress('198.51.100.7', '9.9.9.9', nobody)).toBe('198.51.100.7');
  });

  test('is the peer when the peer is no trusted proxy', () => {
    expect(visitorAddress('198.51.100.7', '9.9.9.9', proxies)).toBe('198.51.100.7');
  });

  test.each([
    ['one value', '203.0.113.5', '203.0.113.5'],
    ['a value the visitor made up, left of the real one', '9.9.9.9, 203.0.113.5', '203.0.113.5'],
    ['two trusted proxies', '9.9.9.9, 203.0.113.5, 10.0.0.2', '203.0.113.5'],
    ['IPv6', '2001:db8::1', '2001:db8::1'],
    ['IPv4 written as IPv6', '::ffff:203.0.113.5', '203.0.113.5'],
    ['no address at the right end', '203.0.113.5, unknown', '10.0.0.1'],
    ['a broken value behind a proxy', 'x, 10.0.0.2', '10.0.0.2'],
    ['only proxies', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['nothing', '', '10.0.0.1'],
  ])('is the rightmost untrusted value from a trusted proxy: %s', (_name, forwarded, expected) => {
    expect(visitorAddress('::ffff:10.0.0.1', forwarded, proxies)).toBe(expected);
  });

  test('stays the same however often the claim changes', () => {
    const claims = Array.from({ length: 100 }, (_, index) => `192.0.2.${index}, 203.0.113.5`);
    expect(new Set(claims.map((claim) => visitorAddress('10.0.0.1', claim, proxies)))).toEqual(
      new Set(['203.0.113.5']),
    );
  });
});

test('a proxy that is no address is refused by name', () => {
  expect(() => createTrustedProxies(['nginx'])).toThrow('"nginx"');
});

test('visitors on IPv6 are counted by their /64, on IPv4 one by one', () => {
  expect(addressGroup('2001:db8:1:2:aaaa::1')).toBe(addressGroup('2001:db8:1:2:bbbb::9'));
  expect(addressGroup('2001:db8:1:2::1')).not.toBe(addressGroup('2001:db8:1:3::1'));
  expect(addressGroup('203.0.113.5')).toBe('203.0.113.5');
});
