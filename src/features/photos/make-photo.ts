import { Worker } from 'node:worker_threads';
import type { EncodedPhoto } from './encode-photo.ts';
import { PhotoRefused } from './photo-refused.ts';
import type { Told } from './photo-worker.ts';

/** With the one under way, so many that each is answered before a page gives up. */
const MOST_WAITING = 2;
const HEAP_MB = 128;

/** Makes a photograph in a thread of its own, so that pages are answered meanwhile; the thread ends with it and its memory is given back. */
async function inThread(bytes: Uint8Array, name: string, withinMs: number): Promise<readonly EncodedPhoto[]> {
  const thread = new Worker(new URL('./photo-worker.ts', import.meta.url), {
    workerData: { bytes, name, withinMs },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const done = Promise.withResolvers<Told>();
  const late = setTimeout(() => done.resolve({ refused: 'too-slow', because: `${withinMs} ms` }), withinMs);
  thread.once('message', done.resolve);
  thread.once('error', done.reject);
  thread.once('exit', () => done.reject(new Error('The thread that makes photographs ended without one')));
  try {
    const told = await done.promise;
    if ('refused' in told) throw new PhotoRefused(told.refused, told.because);
    return told.made;
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

/**
 * Makes the function that makes photographs, one after the other, each within `withinMs` milliseconds. It throws `PhotoRefused`; anything else
 * is a fault.
 */
export function createPhotoMaker(
  withinMs: number,
): (bytes: Uint8Array, name: string) => Promise<readonly EncodedPhoto[]> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (bytes, name) => {
    if (waiting > MOST_WAITING) throw new PhotoRefused('busy');
    waiting += 1;
    const before = last;
    const made = (async () => {
      await before;
      return inThread(bytes, name, withinMs);
    })();
    // Whoever comes next waits for this one's end, not for its success.
    last = made.then(
      () => undefined,
      () => undefined,
    );
    return made.finally(() => {
      waiting -= 1;
    });
  };
}
