import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PrinterBusy } from '../printer.ts';
import type { PictureSource } from '../sheet.ts';
import type { Card } from './card.ts';
import type { CardAsked, CardTold } from './card-process.ts';

export interface CardMaker {
  /** The card as a PNG. Throws `PrinterBusy`; anything else is a fault. */
  readonly draw: (card: Card) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export interface CardMakerOptions {
  readonly pictureBytes: PictureSource;
  /** Cards that may wait behind the one that is drawn. */
  readonly mostWaiting?: number;
  /** A card takes about a tenth of a second, and the first one the start of the process too; what takes this long never ends. */
  readonly withinMs?: number;
  /** After so long without work the process ends and gives its memory back. */
  readonly idleMs?: number;
}

interface Waiting {
  readonly card: Card;
  readonly done: PromiseWithResolvers<Buffer>;
}

const MEMORY = ['--max-old-space-size=96'];
const PROGRAM = fileURLToPath(new URL('./card-process.ts', import.meta.url));

/** Draws cards in a process of its own, one after the other, which starts with the first card. */
export function openCardMaker({
  pictureBytes,
  mostWaiting = 16,
  withinMs = 8_000,
  idleMs = 30_000,
}: CardMakerOptions): CardMaker {
  const waiting: Waiting[] = [];
  let child: ChildProcess | null = null;
  let drawing: Waiting | null = null;
  let number = 0;
  let timer: NodeJS.Timeout | undefined;

  function end(): void {
    const ending = child;
    child = null;
    ending?.kill('SIGKILL');
  }

  function fail(error: Error): void {
    end();
    drawing?.done.reject(error);
    next();
  }

  function start(): ChildProcess {
    const started = fork(PROGRAM, {
      execArgv: MEMORY,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    started.unref();
    started.channel?.unref();
    started.on('message', (told: CardTold) => {
      if (child !== started || told.number !== number) return;
      if ('bytes' in told) drawing?.done.resolve(Buffer.from(told.bytes));
      else drawing?.done.reject(new Error(`A card could not be drawn: ${told.error}`));
      next();
    });
    started.on('error', (error) => {
      if (child === started) fail(error);
    });
    started.on('exit', () => {
      if (child === started) fail(new Error('The process that draws cards ended'));
    });
    return started;
  }

  function next(): void {
    clearTimeout(timer);
    drawing = waiting.shift() ?? null;
    number += 1;
    if (drawing === null) {
      timer = setTimeout(end, idleMs).unref();
      return;
    }
    const { card } = drawing;
    timer = setTimeout(() => fail(new Error(`Not drawn within ${withinMs} ms`)), withinMs);
    child ??= start();
    child.send({ number, card, picture: pictureBytes(card.picture) } satisfies CardAsked);
  }

  return {
    draw: async (card) => {
      if (waiting.length >= mostWaiting) throw new PrinterBusy('Too many cards are asked for at once');
      const asked: Waiting = { card, done: Promise.withResolvers() };
      waiting.push(asked);
      if (drawing === null) next();
      return asked.done.promise;
    },
    close: async () => {
      clearTimeout(timer);
      const closed = new Error('The site is stopping');
      for (const { done } of [...(drawing === null ? [] : [drawing]), ...waiting.splice(0)]) done.reject(closed);
      drawing = null;
      end();
    },
  };
}
