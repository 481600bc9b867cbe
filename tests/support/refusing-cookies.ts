import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site as a browser sees it that refuses every cookie: none is kept, and none is sent. */
export interface RefusingCookies {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Stands in front of a site on this machine, and lets no cookie through either way. */
export async function refusingCookies(site: string): Promise<RefusingCookies> {
  const { hostname, port } = new URL(site);
  const server = createServer((asked, answer) => {
    const { cookie: _none, ...headers } = asked.headers;
    const on = request({ hostname, port, path: asked.url, method: asked.method, headers }, (said) => {
      const { 'set-cookie': _refused, ...kept } = said.headers;
      answer.writeHead(said.statusCode ?? 502, kept);
      said.pipe(answer);
    });
    // Whoever asks is told by the broken connection.
    on.on('error', () => answer.destroy());
    asked.pipe(on);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
