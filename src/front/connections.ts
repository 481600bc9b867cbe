import { createServer, type IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { errorMessage } from './error-page.ts';
import type { Limits } from './limits.ts';
import { isLoopbackAddress, plainAddress } from './visitor-address.ts';

/** How often Node looks for requests that are late; its default of 30 s would let a slow sender stay three times too long. */
const CHECK_MS = 1000;

/** A server that gives slow, malformed and too many connections short shrift, each with an answer in plain words where one is possible. */
export function createConnections(
  onRequest: RequestListener,
  settings: { limits: Limits; https: boolean; isTrusted: (address: string) => boolean },
): Server {
  const { limits, https } = settings;
  const server = createServer({
    headersTimeout: limits.headersMs,
    // Bodies have limits of their own, by where they are sent (bodies.ts). This one ends whatever those do not know of.
    requestTimeout: Math.max(limits.requestMs, limits.largeRequestMs) + limits.headersMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: CHECK_MS,
    maxHeaderSize: limits.headerBytes,
    // Node answers a missing Host itself, without our headers; the gate does it with them.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.stalledMs;
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', (_req, res) => {
    res.shouldKeepAlive = false;
    res.socket?.end(errorMessage(417, https));
  });
  server.on('connect', (_req: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    socket.end(errorMessage(405, https));
  });
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex) => {
    const current = '_httpMessage' in socket ? socket._httpMessage : null;
    const begun = current instanceof ServerResponse && current.headersSent;
    if (!socket.writable || begun || error.code === 'ECONNRESET') socket.destroy();
    else socket.end(errorMessage(statusOf(error), https), () => socket.destroy());
  });
  capByAddress(server, settings);
  return server;
}

function statusOf(error: NodeJS.ErrnoException & { rawPacket?: Buffer }): number {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (error.code !== 'HPE_HEADER_OVERFLOW') return 400;
  return isRequestLine(error.rawPacket?.toString('latin1') ?? '') ? 414 : 431;
}

/** Whether what overflowed the parser was still the request line: its method is there and its end is not. */
function isRequestLine(packet: string): boolean {
  return /^[A-Z]+ /.test(packet) && packet.slice(0, 8192).indexOf('\r\n') < 0;
}

/**
 * One address may hold so many connections at once. Not counted: trusted proxies, which carry everybody's, and this machine itself,
 * where a proxy that nobody told us of, a load test or a monitor may stand, and where an attacker has better ways.
 */
export function capByAddress(
  server: Server,
  settings: { limits: Limits; isTrusted: (address: string) => boolean },
): void {
  const held = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '');
    if (isLoopbackAddress(address) || settings.isTrusted(address)) return;
    const count = (held.get(address) ?? 0) + 1;
    if (count > settings.limits.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    held.set(address, count);
    socket.once('close', () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left === 0) held.delete(address);
      else held.set(address, left);
    });
  });
}
