import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pictureAt } from '#domain/easy-read/picture-credits.ts';
import { canonicalLooksCookie, LOOKS_COOKIE } from '#domain/looks/looks.ts';
import { readSignIn } from '#features/accounts/sign-in.ts';
import { isPhotosForm, LOGO_PATH, photoAt } from '#web/paths.ts';
import { cookieIn, signInCookieName } from '#web/sign-in-cookie.ts';
import type { App } from './app.ts';
import { OPEN_DATA_PACE } from './features/sharing/pace.ts';
import { createFront, type Front, type FrontOptions } from './front/front.ts';
import { defaultRateLimits } from './front/rate-limit.ts';
import { stopListening } from './front/stopping.ts';
import { addressGroup } from './front/visitor-address.ts';
import { straightAnswers } from './straight-answers.ts';

export interface Serving {
  readonly port: number;
  /** The address to open on this machine. */
  readonly address: string;
  /** Finishes what is under way, then closes. The directory stays open. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

interface BuiltSite {
  readonly handler: FrontOptions['handler'];
}

function frontFor(app: App, { handler }: BuiltSite, clientDir: string, log: FrontOptions['logger']): Front {
  const { env } = app;
  return createFront({
    handler,
    straight: straightAnswers(app),
    clientDir,
    looks: { name: LOOKS_COOKIE, canonical: canonicalLooksCookie },
    ownFile: (path) => {
      if (path === LOGO_PATH) return app.theme.logoFile;
      const file = photoAt(path);
      if (file !== null) return app.photos.photo(file);
      const id = pictureAt(path);
      return id === null ? null : app.ownPictures.picture(id);
    },
    largeBodies: {
      isAt: isPhotosForm,
      maySend: ({ cookie }) => readSignIn(app, cookieIn(cookie, signInCookieName(env.PUBLIC_URL ?? ''))) !== null,
    },
    locals: ({ requestId, origin, clientAddress }) => ({
      app,
      requestId,
      site: env.PUBLIC_URL ?? origin,
      visitor: addressGroup(clientAddress),
    }),
    logFields: (locals) => ('engine' in locals && typeof locals.engine === 'string' ? { engine: locals.engine } : {}),
    changed: app.changedPages,
    ready: app.ready,
    logger: log,
    publicUrl: env.PUBLIC_URL ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
    // On this machine alone every visitor has one address: a limit for one would be a limit for all.
    rateLimit:
      env.PUBLIC_URL === undefined
        ? 'off'
        : [...defaultRateLimits, { ...OPEN_DATA_PACE, paths: ['/api/v3', '/api/v3/'] }],
  });
}

/** Serves a directory with the built site in the folder `dist`. Throws when the address is taken, saying what to do. */
export async function serve(app: App, dist: string, log: FrontOptions['logger']): Promise<Serving> {
  const { HOST, PORT } = app.env;
  const site: BuiltSite = await import(pathToFileURL(join(dist, 'server/entry.mjs')).href);
  const front = frontFor(app, site, join(dist, 'client'), log);
  try {
    front.server.listen(PORT, HOST);
    await once(front.server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(`Port ${PORT} of ${HOST} is in use. Stop what uses it, or set PORT to another number.`, {
        cause: error,
      });
    throw error;
  }
  const { port } = front.server.address() as AddressInfo;
  // "localhost" is the IPv6 address first on many machines; where there is none, the other one serves alone.
  const also = createServer((socket) => front.server.emit('connection', socket));
  also.on('error', (error) => log.debug({ err: error }, 'no IPv6 loopback'));
  if (HOST === LOOPBACK) also.listen(port, '::1');
  return {
    port,
    address: `http://${HOST === LOOPBACK || HOST === '0.0.0.0' ? 'localhost' : HOST}:${port}`,
    close: async () => {
      if (also.listening) await stopListening(also);
      await front.close();
    },
  };
}
