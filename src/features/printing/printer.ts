import { Worker } from 'node:worker_threads';
import { type Booklet, MOST_BOOK_PAGES } from './booklet.ts';
import { picturesOf } from './pictures-of.ts';
import type { Asked, Told, Work } from './printer-worker.ts';
import type { PictureSource, Sheet } from './sheet.ts';

/** Too many sheets are asked for at once. The visitor is told to try again. */
export class PrinterBusy extends Error {
  override readonly name = 'PrinterBusy';
}

export interface Printer {
  /** The sheet as a PDF. Throws `PrinterBusy`; anything else is a fault. */
  readonly print: (sheet: Sheet) => Promise<Buffer>;
  /** The booklet as a PDF. Throws `PrinterBusy`; anything else is a fault. */
  readonly printBooklet: (booklet: Booklet) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export interface PrinterOptions {
  readonly pictureBytes: PictureSource;
  /** Told what could not be drawn. */
  readonly report: (fault: string) => void;
  /** Sheets that may wait behind what is drawn, and booklets among them. */
  readonly mostWaiting?: number;
  readonly mostBooklets?: number;
  /** A sheet takes a tenth of a second and a booklet of 100 choices 2 seconds; what takes this long never ends. */
  readonly withinMs?: number;
  /** Who has waited so long is told to come again: the front gives an answer 20 seconds in all. */
  readonly waitsMs?: number;
  /** After so long without work the thread ends and gives its memory back. */
  readonly idleMs?: number;
}

interface Waiting {
  readonly work: Work;
  readonly since: number;
  readonly done: PromiseWithResolvers<Buffer>;
}

const OLD_GENERATION_MB = 192;

/**
 * Draws sheets in a thread of its own, one after the other, so that pages are answered meanwhile and a sheet costs a bounded amount of
 * memory. The thread starts with the first sheet.
 */
export function openPrinter({
  pictureBytes,
  report,
  mostWaiting = 16,
  mostBooklets = 3,
  withinMs = 10_000,
  waitsMs = 8_000,
  idleMs = 60_000,
}: PrinterOptions): Printer {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let drawing: Waiting | null = null;
  let number = 0;
  let timer: NodeJS.Timeout | undefined;

  function end(): Promise<unknown> {
    const ending = thread;
    thread = null;
    return ending?.terminate() ?? Promise.resolve();
  }

  function fail(error: Error): void {
    void end();
    drawing?.done.reject(error);
    next();
  }

  /** A sheet that takes so long is a fault; a booklet may be long, and the machine busy. */
  function late(work: Work): Error {
    const words = `Not drawn within ${withinMs} ms`;
    if ('sheet' in work) return new Error(words);
    report(`${words}: a booklet of ${work.booklet.pages.length} pages`);
    return new PrinterBusy(words);
  }

  function start(): Worker {
    const started = new Worker(new URL('./printer-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: OLD_GENERATION_MB },
    });
    started.unref();
    started.on('message', (told: Told) => {
      if (thread === started && told.number === number) finish(told);
    });
    started.on('error', (error) => {
      if (thread === started) fail(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => {
      if (thread === started) fail(new Error('The thread that draws sheets ended'));
    });
    return started;
  }

  function finish(told: Told): void {
    for (const id of told.broken) report(`The picture ${id} cannot be drawn on a sheet, so its place is empty`);
    if ('bytes' in told)
      drawing?.done.resolve(Buffer.from(told.bytes.buffer, told.bytes.byteOffset, told.bytes.byteLength));
    else drawing?.done.reject(new Error(`A sheet could not be drawn: ${told.error}`));
    next();
  }

  /** The next that still has the time. */
  function take(): Waiting | null {
    const first = waiting.shift();
    if (first === undefined) return null;
    if (performance.now() - first.since <= waitsMs) return first;
    first.done.reject(new PrinterBusy('It waited too long'));
    return take();
  }

  function next(): void {
    clearTimeout(timer);
    drawing = take();
    number += 1;
    if (drawing === null) {
      timer = setTimeout(() => void end(), idleMs).unref();
      return;
    }
    const { work } = drawing;
    timer = setTimeout(() => fail(late(work)), withinMs);
    thread ??= start();
    thread.postMessage({ ...work, number, pictures: picturesOf(work, pictureBytes) } satisfies Asked);
  }

  async function wait(work: Work): Promise<Buffer> {
    const booklets = waiting.filter((one) => 'booklet' in one.work).length;
    if (waiting.length >= mostWaiting || ('booklet' in work && booklets >= mostBooklets))
      throw new PrinterBusy('Too many sheets are asked for at once');
    const asked: Waiting = { work, since: performance.now(), done: Promise.withResolvers() };
    waiting.push(asked);
    if (drawing === null) next();
    return asked.done.promise;
  }

  return {
    print: (sheet) => wait({ sheet }),
    printBooklet: async (booklet) => {
      if (booklet.pages.length > MOST_BOOK_PAGES) throw new Error(`A booklet has ${MOST_BOOK_PAGES} pages at the most`);
      return wait({ booklet });
    },
    close: async () => {
      clearTimeout(timer);
      const closed = new Error('The site is stopping');
      for (const { done } of [...(drawing === null ? [] : [drawing]), ...waiting.splice(0)]) done.reject(closed);
      drawing = null;
      await end();
    },
  };
}
