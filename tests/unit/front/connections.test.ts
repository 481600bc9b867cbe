import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { capByAddress } from '#front/connections.ts';
import { defaultLimits } from '#front/limits.ts';
import { createTrustedProxies } from '#front/visitor-address.ts';

function connected(addresses: string[], proxies: string[] = []): Socket[] {
  const server = createServer();
  server.removeAllListeners('connection');
  capByAddress(server, {
    limits: { ...defaultLimits, connectionsPerAddress: 2 },
    isTrusted: createTrustedProxies(proxies),
  });
  return addresses.map((remoteAddress) => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
    server.emit('connection', socket);
    return socket;
  });
}

const open = (sockets: Socket[]) => sockets.filter((socket) => !socket.destroyed).length;

test('one address holds so many connections and no more, however it is written', () => {
  expect(open(connected(['203.0.113.5', '::ffff:203.0.113.5', '203.0.113.5', '203.0.113.6']))).toBe(3);
});

test('a connection that closes makes room for the next', async () => {
  const server = createServer();
  server.removeAllListeners('connection');
  capByAddress(server, { limits: { ...defaultLimits, connectionsPerAddress: 1 }, isTrusted: () => false });
  const socketOf = () => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: '203.0.113.5' });
    server.emit('connection', socket);
    return socket;
  };
  const first = socketOf();
  expect(socketOf().destroyed).toBe(true);
  await new Promise((resolve) => first.once('close', resolve).destroy());
  expect(socketOf().destroyed).toBe(false);
});

test('this machine and trusted proxies, which carry many people, are not counted', () => {
  expect(open(connected(Array(9).fill('127.0.0.1')))).toBe(9);
  expect(open(connected(Array(9).fill('10.0.0.1'), ['10.0.0.0/8']))).toBe(9);
});
