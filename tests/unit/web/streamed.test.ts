import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { counted, isFull, streamed } from '#web/streamed.ts';
import { tableAnswer } from '#web/table-answer.ts';

const free = () => Promise.resolve();

/** A directory of 20,000 listings as lines, and how many of them were made so far. */
function aLongTable() {
  const made = { lines: 0, ended: false };
  function* lines(): Generator<string> {
    try {
      for (; made.lines < 20_000; ) {
        made.lines += 1;
        yield `${made.lines}\n`;
      }
    } finally {
      made.ended = true;
    }
  }
  return { made, lines: lines() };
}

describe('what is sent as it is made', () => {
  test('is made a piece at a time, and no piece before somebody asks for it', async () => {
    const { made, lines } = aLongTable();
    const reader = streamed(lines, free).getReader();
    for (let read = 1; read <= 50; read += 1) {
      await reader.read();
      expect(made.lines).toBe(read);
    }
    await reader.cancel();
    expect(made).toEqual({ lines: 50, ended: true });
  });

  test('waits while whoever reads has not taken what was made, and goes on when they have', async () => {
    const { made, lines } = aLongTable();
    const rooms: (() => void)[] = [];
    const body = streamed(lines, () => new Promise<void>((resolve) => rooms.push(resolve)));
    const reader = body.getReader();
    const first = reader.read();
    const second = reader.read();
    while (rooms.length === 0) await new Promise(setImmediate);
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    expect([made.lines, rooms.length]).toEqual([0, 1]);
    rooms.shift()?.();
    await first;
    expect(made.lines).toBe(1);
    while (rooms.length === 0) await new Promise(setImmediate);
    rooms.shift()?.();
    await second;
    expect(made.lines).toBe(2);
    await reader.cancel();
  });

  test('never runs ahead of a slow reader by more than a pipe holds, and loses nothing', async () => {
    const { made, lines } = aLongTable();
    const pipe = new PassThrough({ highWaterMark: 1024 });
    const room = async () => {
      if (pipe.writableNeedDrain) await once(pipe, 'drain');
    };
    let taken = 0;
    let most = 0;
    const writing = (async () => {
      for await (const piece of streamed(lines, room)) pipe.write(piece);
      pipe.end();
    })();
    for await (const piece of pipe) {
      taken += String(piece).split('\n').length - 1;
      most = Math.max(most, made.lines - taken);
      if (taken % 7 === 0) await new Promise(setImmediate);
    }
    await writing;
    expect(taken).toBe(20_000);
    // A pipe of 1 kB on either side holds some hundreds of such lines; all of them would be 20,000.
    expect(most).toBeLessThan(2000);
  });
});

describe('readers of everything', () => {
  const ask = (streams: { open: number }) =>
    tableAnswer({ locals: { app: { sharing: { streams } } } }, aLongTable().lines, 'directory');

  test('are counted from their first line until they are done or gone, those of tables too', async () => {
    const streams = { open: 0 };
    const begun = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const reader = ask(streams).body?.getReader();
        await reader?.read();
        return reader;
      }),
    );
    expect(isFull(streams)).toBe(true);
    const refused = ask(streams);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await refused.text()).toContain('Ask again in a minute');
    await begun[0]?.cancel();
    expect(isFull(streams)).toBe(false);
    expect((await ask(streams).text()).split('\n')).toHaveLength(20_001);
    for (const reader of begun.slice(1)) await reader?.cancel();
    expect(streams.open).toBe(0);
  });

  test('who never begins to read is not counted', async () => {
    const streams = { open: 0 };
    await ask(streams).body?.cancel();
    counted(aLongTable().lines, streams).return(undefined);
    expect(streams.open).toBe(0);
  });
});
