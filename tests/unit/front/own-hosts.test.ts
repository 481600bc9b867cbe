import { describe, expect, test } from 'vitest';
import { createOwnHosts } from '#front/own-hosts.ts';

describe('without a public address', () => {
  const hosts = createOwnHosts(null);

  test.each([
    'localhost',
    'localhost:4321',
    'LOCALHOST:1',
    '127.0.0.1',
    '127.9.8.7:8080',
    '[::1]',
    '[::1]:4321',
    'dayways.localhost:4321',
  ])('%s is our own, and its origin is plain http', (host) => {
    expect(hosts(host)).toEqual({ host: host.toLowerCase(), origin: `http://${host.toLowerCase()}`, https: false });
  });

  test.each([
    ...[
      'example.org',
      'localhost.example.org',
      'evil-localhost',
      '10.0.0.1',
      '128.0.0.1',
      '127.0.0.1.nip.io',
      '127.1',
      '0x7f.0.0.1',
    ],
    ...['[::ffff:127.0.0.1]', '[::2]', '0.0.0.0', '2130706433'],
  ])('%s is foreign', (host) => {
    expect(hosts(host)).toBe('foreign');
  });

  test.each([
    '',
    ' ',
    'local host',
    'localhost:',
    'localhost:99999',
    'localhost:x',
    'a@localhost',
    'localhost/',
    '[::1',
    ':80',
    '-a',
    'localhost,evil',
  ])('"%s" is no host at all', (host) => {
    expect(hosts(host)).toBe('garbage');
  });
});

describe('with a public address', () => {
  const hosts = createOwnHosts('https://dayways.example.org/');
  const own = { host: 'dayways.example.org', origin: 'https://dayways.example.org', https: true };

  test.each(['dayways.example.org', 'Dayways.Example.ORG', 'dayways.example.org:443'])('%s is our own', (host) => {
    expect(hosts(host)).toEqual(own);
  });

  test.each([
    'localhost',
    '127.0.0.1',
    'dayways.example.org:80',
    'dayways.example.org:4321',
    'www.dayways.example.org',
    'example.org',
  ])('%s is foreign', (host) => {
    expect(hosts(host)).toBe('foreign');
  });

  test('a port in the public address is part of it', () => {
    const ported = createOwnHosts('http://dayways.test:8080');
    expect(ported('dayways.test:8080')).toMatchObject({ origin: 'http://dayways.test:8080' });
    expect(ported('dayways.test')).toBe('foreign');
  });
});
