/** One server of the kept-page bench, as a process of its own: told by message what to serve, tells its port, then its usage when asked. */
import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { createFront } from '#front/front.ts';

export type Role = 'hello' | 'same bytes' | 'front';
/** `headers` are flat names and values, `body` is base64; the front brings its own. */
export type Served = { readonly role: Role; readonly headers: string[]; readonly body: string };
/** Since the process began. */
export type Usage = { readonly requests: number; readonly microseconds: number };

const WORDS =
  'garden art music walk kitchen farm work swim dance film sport print wood bike quiet morning lunch town park'.split(
    ' ',
  );

process.once('message', (served: Served) => {
  const server = serverFor(served);
  let requests = 0;
  server.prependListener('request', () => {
    requests += 1;
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : null);
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ requests, microseconds: user + system } satisfies Usage);
  });
});
process.once('disconnect', () => process.exit(0));

function serverFor(served: Served): Server {
  if (served.role === 'front') return benchFront();
  const body = Buffer.from(served.body, 'base64');
  if (served.role === 'hello') return createServer((_req, res) => res.end('hello'));
  return createServer((_req, res) => {
    res.writeHead(200, served.headers);
    res.end(body);
  });
}

function benchFront(): Server {
  const html = `<!doctype html><html lang="en-GB"><head><title>Find</title></head><body><ul>${cards()}</ul></body></html>`;
  return createFront({
    handler: (_req, res) => {
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'self'; script-src 'self' 'sha256-YmVuY2htYXJrYmVuY2htYXJrYmVuY2htYXJrYmVuY2g='",
        'cdn-cache-control': 'max-age=3600',
        'cache-tag': 'bench',
      });
      res.end(html);
    },
    clientDir: null,
    locals: () => ({}),
    ready: () => ({ ok: true }),
    logger: pino({ level: 'info' }),
    publicUrl: null,
    rateLimit: 'off',
  }).server;
}

/** About 16 kB that compress as a page of results does: the same markup, other words. */
function cards(): string {
  let seed = 7;
  const word = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return WORDS[seed % WORDS.length];
  };
  const card = () => {
    const heading = `<h2><a href="/listings/${word()}-${word()}-${seed % 997}">The ${word()} and ${word()} group</a></h2>`;
    return `<li class="choice">${heading}<p>${word()}, ${word()} and ${word()}, ${seed % 30} miles away</p></li>`;
  };
  return Array.from({ length: 115 }, card).join('');
}
