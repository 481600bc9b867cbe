import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What happens to everything that passes through. `delayMs` holds back each piece of an answer; `instead` is answered in its place. */
export type Fault = 'none' | 'reset' | 'silence' | { readonly delayMs: number } | { readonly instead: string };

export interface FaultyProxy {
  readonly address: string;
  set(fault: Fault): void;
  /** How many connections were made through it. */
  connections(): number;
  stop(): Promise<void>;
}

/** An HTTP answer as it goes over the wire. */
export const httpAnswer = (status: string, type: string, body: string): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** A TCP proxy on loopback in front of a server, with faults that can be switched on and off while it runs. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let fault: Fault = 'none';
  let connections = 0;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A connection that breaks is what this is for; the other half is ended with it.
    socket.on('error', () => socket.destroy());
    return socket;
  };

  const server = createServer((visitor) => {
    connections += 1;
    keep(visitor);
    const upstream = keep(connect(Number(port), hostname));
    visitor.on('close', () => upstream.destroy());
    upstream.on('close', () => visitor.destroy());
    visitor.on('data', (piece) => {
      if (fault === 'reset') visitor.resetAndDestroy();
      else if (fault === 'silence') return;
      else if (typeof fault === 'object' && 'instead' in fault) visitor.write(fault.instead);
      else upstream.write(piece);
    });
    upstream.on('data', (piece) => {
      const delay = typeof fault === 'object' && 'delayMs' in fault ? fault.delayMs : 0;
      if (delay === 0) visitor.write(piece);
      else setTimeout(() => visitor.writable && visitor.write(piece), delay);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');

  return {
    address: `http://127.0.0.1:${address.port}`,
    set: (next) => {
      fault = next;
    },
    connections: () => connections,
    stop: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
