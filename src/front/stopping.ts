import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

const SWEEP_MS = 50;
/** Under a flood there is always one more connection waiting. */
const TAKE_WAITING_MS = 500;
/** While a turn of the event loop takes longer than this, connections may have come in behind its back. */
const SHORT_TURN_MS = 5;

/**
 * Stops listening. Connections that the system holds ready for us are taken first, because closing would cut them with a request on its way.
 * One is handed over each turn of the event loop.
 */
export async function stopListening(server: NetServer): Promise<void> {
  let taken = 0;
  const note = () => {
    taken += 1;
  };
  server.on('connection', note);
  const end = performance.now() + TAKE_WAITING_MS;
  for (let quiet = false; !quiet && performance.now() < end; ) {
    const [before, began] = [taken, performance.now()];
    await nextTurn();
    await nextTurn();
    quiet = taken === before && performance.now() - began < SHORT_TURN_MS;
  }
  server.off('connection', note);
  // http.Server's own close would close idle connections at once.
  NetServer.prototype.close.call(server);
}

/**
 * Stops a server without losing a request: takes no new connection, lets every request under way finish, and closes idle connections
 * only after `graceMs`, because a client may have sent its next request before it could know (until then every answer says
 * `Connection: close`). What is still open after `stopMs` is cut. Resolves when all is closed, connections that another listener handed over
 * among them; calling it again waits for the same end.
 */
export function createStop(server: Server, times: { stopMs: number; stopGraceMs: number }): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  let stopped: Promise<void> | null = null;
  return () => {
    stopped ??= stop(server, open, times);
    return stopped;
  };
}

async function stop(
  server: Server,
  open: ReadonlySet<Socket>,
  times: { stopMs: number; stopGraceMs: number },
): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await stopListening(server);
  let sweep: NodeJS.Timeout | undefined;
  // After what has come in is read: a process that had to wait for its turn finds its timer and a request at the same time.
  const closeIdle = () => setImmediate(() => server.closeIdleConnections());
  const grace = setTimeout(() => {
    closeIdle();
    sweep = setInterval(closeIdle, SWEEP_MS);
  }, times.stopGraceMs);
  const cut = setTimeout(() => {
    for (const socket of open) socket.destroy();
  }, times.stopMs);
  await closed;
  await Promise.all([...open].map((socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))));
  clearTimeout(grace);
  clearInterval(sweep);
  clearTimeout(cut);
  // Nothing is open any more; this ends the server's own timer.
  server.close();
}
