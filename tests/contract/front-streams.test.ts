import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { streamed } from '#web/streamed.ts';
import { ask, type RunningFront, runFront } from '../support/running-front.ts';

const PIECE = Buffer.alloc(64 * 1024, 'x');
const PIECES = 1500;

let front: RunningFront | null = null;
let written = 0;
let over = false;
afterEach(async () => {
  await front?.close();
  front = null;
});

/** Writes far more than anybody holds, a piece whenever there is room for it. */
async function handler(_req: IncomingMessage, res: ServerResponse, _next: () => void, locals: object): Promise<void> {
  const { room } = locals as { room: () => Promise<void> };
  written = 0;
  over = false;
  res.on('close', () => {
    over = true;
  });
  res.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Last-Modified': 'Mon, 02 Mar 2026 09:00:00 GMT' });
  for (; written < PIECES && !over; written += 1) {
    await room();
    res.write(PIECE);
    await pause(0);
  }
  res.end();
}

/** How much is written once nothing more is. */
async function settled(): Promise<number> {
  for (let before = -1; before !== written; await pause(200)) before = written;
  return written;
}

/** The same as pages send it: a body that is read for whoever asks, and written without a thought of whether there is room. */
async function sendingHandler(
  _req: IncomingMessage,
  res: ServerResponse,
  _next: () => void,
  locals: object,
): Promise<void> {
  const { room } = locals as { room: () => Promise<void> };
  written = 0;
  function* pieces(): Generator<string> {
    for (; written < PIECES; written += 1) yield PIECE.toString();
  }
  res.writeHead(200, { 'Content-Type': 'text/csv' });
  const reader = streamed(pieces(), room).getReader();
  res.on('close', () => void reader.cancel());
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) res.write(value);
  res.end();
}

const CALL = (host: string) => `GET /all HTTP/1.1\r\nHost: ${host}\r\n\r\n`;

describe('an answer that is sent as it grows', () => {
  test('waits for a reader who does not read, and goes on when they do', async () => {
    front = await runFront(handler);
    const socket = connect({ port: front.port, host: '127.0.0.1' });
    socket.pause();
    socket.write(CALL(`127.0.0.1:${front.port}`));
    expect(await settled()).toBeLessThan(PIECES / 3);
    socket.resume();
    while (written < PIECES) await pause(20);
    socket.destroy();
    await once(socket, 'close');
  });

  test('is made no faster than it is read, also when it is sent as pages send it, and all of it arrives', async () => {
    const warnings: string[] = [];
    const warned = ({ name }: Error) => warnings.push(name);
    process.on('warning', warned);
    front = await runFront(sendingHandler);
    const socket = connect({ port: front.port, host: '127.0.0.1' });
    socket.pause();
    socket.write(CALL(`127.0.0.1:${front.port}`));
    expect(await settled()).toBeLessThan(PIECES / 3);
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    socket.resume();
    while (bytes < PIECES * PIECE.length) await pause(20);
    expect(written).toBe(PIECES);
    process.off('warning', warned);
    // Each wait for room leaves nothing behind that grows with what is sent.
    expect(warnings).toEqual([]);
    socket.destroy();
    await once(socket, 'close');
  });

  test('ends when its reader goes', async () => {
    front = await runFront(handler);
    const socket = connect({ port: front.port, host: '127.0.0.1' });
    socket.pause();
    socket.write(CALL(`127.0.0.1:${front.port}`));
    await settled();
    socket.destroy();
    while (!over) await pause(20);
    expect(await settled()).toBeLessThan(PIECES);
  });

  test('is not sent to who has had it since it last changed', async () => {
    front = await runFront(handler);
    const headers = { Host: `127.0.0.1:${front.port}`, 'If-Modified-Since': 'Mon, 02 Mar 2026 09:00:00 GMT' };
    const { status, body } = await ask(front.port, '/all', { headers });
    expect([status, body.length]).toEqual([304, 0]);
    while (!over) await pause(20);
  });

  test('a tag that the reader names counts before the time, though such an answer has no tag', async () => {
    front = await runFront(handler);
    const headers = {
      Host: `127.0.0.1:${front.port}`,
      'If-None-Match': '"other"',
      'If-Modified-Since': 'Mon, 02 Mar 2026 09:00:00 GMT',
    };
    expect((await ask(front.port, '/all', { method: 'HEAD', headers })).status).toBe(200);
    while (!over) await pause(20);
  });
});
