import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { writeAccess } from './access-log.ts';
import { createAsking, type Straight, type Visit } from './asking.ts';
import { createBodies, type LargeBodies } from './bodies.ts';
import type { Call } from './call.ts';
import { createConnections } from './connections.ts';
import { admit } from './gate.ts';
import type { LooksCookie } from './keeping-rules.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createOwnFiles, type OwnFile } from './own-files.ts';
import { createOwnHosts } from './own-hosts.ts';
import { sendPage } from './page.ts';
import { type Changed, createPageCache } from './page-cache.ts';
import { createPages } from './pages.ts';
import { isFromOurPages } from './post-origin.ts';
import { isApi, PREFLIGHT, sendPreflight } from './preflight.ts';
import { type Readiness, readiness } from './probes.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import type { Handler } from './rendering.ts';
import { logCall, refuse, sendError, sendFailure, sendProbe } from './replies.ts';
import { readStaticFiles } from './static-files.ts';
import { createStop } from './stopping.ts';
import { createTrustedProxies } from './visitor-address.ts';

export type FrontOptions = {
  /** Astro's middleware-mode handler, from the built server entry. */
  readonly handler: Handler;
  /** What is answered without the handler, if anything. */
  readonly straight?: Straight;
  /** The built client folder; null when there are no files to serve. */
  readonly clientDir: string | null;
  /** A file that stands in the place of a built one, asked for anew each time; null when there is none at this path. */
  readonly ownFile?: (path: string) => OwnFile | null;
  /** Where something large is sent, if anywhere. */
  readonly largeBodies?: LargeBodies;
  /** The cookie that says how pages look, if there is one. */
  readonly looks?: LooksCookie;
  /** `Astro.locals` of one rendering. */
  readonly locals: (visit: Visit) => object;
  /** What `/readyz` says; 503 when it is not ok. */
  readonly ready: () => Promise<Readiness> | Readiness;
  readonly logger: Logger;
  /** Where people find the site (`https://example.org`); null: on this machine only, by any loopback name. */
  readonly publicUrl: string | null;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  readonly rateLimit: RateLimit | readonly RateLimit[] | 'off';
  readonly limits?: Partial<Limits>;
  /** Fields for the log line of a rendered page, read from its locals afterwards; never anything about the visitor. */
  readonly logFields?: (locals: object) => Readonly<Record<string, string | number>>;
  /** What kept pages show and has changed since this was asked last. It is asked for every call: it has to be quick, and may not throw. */
  readonly changed?: Changed;
  /** Milliseconds now, for how old kept pages are. */
  readonly now?: () => number;
};

export type Front = {
  /** Not yet listening. */
  readonly server: Server;
  /** Stops: `/readyz` says 503, no new connections, requests under way are finished (up to `limits.stopMs`). */
  readonly close: () => Promise<void>;
};

/**
 * Everything between the socket and Astro's handler: which requests are let in, the headers of every answer, files, the page cache,
 * compression, probes and a stop that loses nothing. It knows nothing of what the pages are about.
 */
export function createFront(options: FrontOptions): Front {
  const { logger, publicUrl } = options;
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const https = publicUrl !== null && new URL(publicUrl).protocol === 'https:';
  const hosts = createOwnHosts(publicUrl);
  const isTrusted = createTrustedProxies(options.trustedProxies ?? []);
  const files = options.clientDir === null ? new Map() : readStaticFiles(options.clientDir, https);
  const ownFile = createOwnFiles(options.ownFile ?? (() => null), https);
  const cache = createPageCache(limits.cacheBytes, options.now ?? Date.now, options.changed ?? (() => []));
  const pages = createPages({
    ask: createAsking({
      ...{ handler: options.handler, straight: options.straight ?? (() => null) },
      ...{ limits, locals: options.locals, isTrusted },
    }),
    cache,
    looks: options.looks ?? null,
    takeBody: createBodies(limits, options.largeBodies ?? null),
    logFields: options.logFields ?? (() => ({})),
    wait: createRateLimit(options.rateLimit),
    isTrusted,
    logger,
  });
  /** Names this run of the process in request ids. */
  const run = randomBytes(4).toString('hex');
  let requests = 0;
  let stopping = false;

  const server = createConnections(onRequest, { limits, https, isTrusted });
  const stop = createStop(server, limits);
  return {
    server,
    close: () => {
      stopping = true;
      return stop();
    },
  };

  function onRequest(req: IncomingMessage, res: ServerResponse): void {
    const started = performance.now();
    if (stopping) res.shouldKeepAlive = false;
    const admitted = admit(req, hosts, limits);
    if (typeof admitted === 'number') {
      void turnAway(req, res, admitted, started);
      return;
    }
    const { method, path, search, site, api } = admitted;
    requests += 1;
    const call: Call = {
      method,
      path,
      search,
      site,
      api,
      req,
      res,
      requestId: `${run}-${requests.toString(36)}`,
      started,
    };
    serve(call).catch((error: unknown) => sendFailure(logger, call, error));
  }

  async function turnAway(req: IncomingMessage, res: ServerResponse, status: number, started: number): Promise<void> {
    const isAnswered = status === PREFLIGHT;
    if (isAnswered) sendPreflight(res, https);
    else await sendError({ req, res, https, api: isApi(req.url ?? '') }, status);
    const line = {
      method: req.method,
      path: isAnswered ? '(preflight)' : '(refused)',
      status,
      source: isAnswered ? ('probe' as const) : ('refused' as const),
      started,
      requestId: '',
      fields: {},
    };
    writeAccess(logger, line);
  }

  async function serve(call: Call): Promise<void> {
    if (pages.sendHit(call)) return;
    const { path, method, req, res } = call;
    if (method === 'POST')
      return isFromOurPages(req.headers, call.site.origin) ? pages.serve(call) : refuse(logger, call, 403);
    if (path === '/healthz') return probe(call, { ok: true });
    if (path === '/readyz') {
      const report = (error: unknown) => logger.error({ err: error }, 'readiness failed');
      return probe(call, await readiness(options.ready, { stopping, withinMs: limits.readyMs }, report));
    }
    const file = ownFile(path) ?? files.get(path);
    if (file === undefined) return pages.serve(call);
    await sendPage(req, res, file, []);
    logCall(logger, call, 'file');
  }

  function probe(call: Call, state: Readiness): void {
    sendProbe(call, state.ok ? 200 : 503, state);
    logCall(logger, call, 'probe');
  }
}
