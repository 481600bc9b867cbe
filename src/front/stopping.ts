import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

const SWEEP_MS = 50;

/**
 * Stops a server without losing a request: takes no new connection, lets every request under way finish, and closes idle connections
 * only after `graceMs`, because a client may have sent its next request before it could know (until then every answer says
 * `Connection: close`). What is still open after `stopMs` is cut. Resolves when all is closed; calling it again waits for the same end.
 */
export function createStop(server: Server, times: { stopMs: number; stopGraceMs: number }): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  return () => {
    stopped ??= stop(server, times);
    return stopped;
  };
}

async function stop(server: Server, times: { stopMs: number; stopGraceMs: number }): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  // http.Server's own close would close idle connections at once.
  NetServer.prototype.close.call(server);
  let sweep: NodeJS.Timeout | undefined;
  const grace = setTimeout(() => {
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  }, times.stopGraceMs);
  const cut = setTimeout(() => server.closeAllConnections(), times.stopMs);
  await closed;
  clearTimeout(grace);
  clearInterval(sweep);
  clearTimeout(cut);
  // Nothing is open any more; this ends the server's own timer.
  server.close();
}
