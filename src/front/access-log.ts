import type { Logger } from 'pino';

/** How an answer came about: from the page cache (fresh or stale), rendered and kept, rendered for one visitor, a file, or refused. */
export type Source = 'hit' | 'stale' | 'made' | 'alone' | 'file' | 'refused' | 'probe';

export type LogLine = {
  readonly method: string | undefined;
  readonly path: string;
  readonly status: number;
  readonly source: Source;
  /** From `performance.now()`. */
  readonly started: number;
  readonly requestId: string;
  readonly fields: Readonly<Record<string, string | number>>;
};

const LONGEST_PATH = 200;
/** A part of a path that proves something by itself, as a link in a mail does. Only such parts have capitals in them. */
const TOKEN = /(?<=\/)(?=[^/]*[A-Z])[\w-]{43}(?=$|\/)/gu;
const ROUTINE: ReadonlySet<Source> = new Set(['hit', 'file', 'probe']);

/**
 * Writes one line a request: never the query string, a token in the path, address, cookies or user agent, which say who asks for what.
 * What costs nothing to serve (kept pages, files, probes) is written at debug level, failures at error level.
 */
export function writeAccess(logger: Logger, line: LogLine): void {
  const level = line.status >= 500 ? 'error' : ROUTINE.has(line.source) ? 'debug' : 'info';
  if (!logger.isLevelEnabled(level)) return;
  const { method, status, source, requestId, fields } = line;
  const ms = Math.round((performance.now() - line.started) * 10) / 10;
  logger[level](
    { method, path: line.path.replace(TOKEN, '…').slice(0, LONGEST_PATH), status, ms, source, requestId, ...fields },
    'request',
  );
}
