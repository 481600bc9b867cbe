import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Source, writeAccess } from './access-log.ts';
import type { Call } from './call.ts';
import { errorAnswer, errorHeaders, errorPolicy } from './error-page.ts';
import { hasBody } from './gate.ts';
import { discardBody } from './read-body.ts';
import { securityHeaders } from './security-headers.ts';

/** Answers with an error in plain words. A request whose body was not read ends its connection. */
export async function sendError(
  to: { req: IncomingMessage; res: ServerResponse; https: boolean; api: boolean },
  status: number,
  more: { requestId?: string; retryAfter?: number; allow?: string | undefined } = {},
): Promise<void> {
  const { req, res, https, api } = to;
  if (hasBody(req) && !req.complete) {
    res.shouldKeepAlive = false;
    await discardBody(req);
  }
  if (res.destroyed || res.headersSent) return;
  const error = errorAnswer(status, api, more.requestId);
  const retry = more.retryAfter === undefined ? [] : ['Retry-After', String(more.retryAfter)];
  res.writeHead(status, [...errorHeaders(error, { https, api, allow: more.allow }), ...retry]);
  res.end(error.body);
}

/** Refuses a request that was let in, and logs it. */
export async function refuse(logger: Logger, call: Call, status: number, retryAfter?: number): Promise<void> {
  const more = retryAfter === undefined ? {} : { retryAfter };
  await sendError({ ...call, https: call.site.https }, status, more);
  logCall(logger, call, 'refused');
}

/** The last resort: whatever went wrong, the visitor gets a page that says so and the log gets the cause, under one number. */
export async function sendFailure(logger: Logger, call: Call, error: unknown): Promise<void> {
  const { req, res, site, api, path, requestId } = call;
  logger.error({ err: error, requestId, path }, 'request failed');
  if (res.headersSent) res.destroy();
  else await sendError({ req, res, https: site.https, api }, 500, { requestId });
}

/** Answers a probe: JSON that nobody stores. */
export function sendProbe(call: Call, status: number, state: object): void {
  const body = Buffer.from(JSON.stringify(state));
  call.res.writeHead(status, [
    ...[
      'Content-Type',
      'application/json; charset=utf-8',
      'Content-Length',
      String(body.length),
      'Cache-Control',
      'no-store',
    ],
    ...['Content-Security-Policy', errorPolicy],
    ...securityHeaders({ https: call.site.https, api: false }),
  ]);
  call.res.end(body);
}

export function logCall(
  logger: Logger,
  call: Call,
  source: Source,
  fields: Readonly<Record<string, string | number>> = {},
): void {
  const { req, res, path, started, requestId } = call;
  writeAccess(logger, { method: req.method, path, status: res.statusCode, source, started, requestId, fields });
}
