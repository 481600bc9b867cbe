import { parentPort, workerData } from 'node:worker_threads';
import { type EncodedPhoto, encodePhoto } from './encode-photo.ts';
import { type PhotoRefusal, PhotoRefused } from './photo-refused.ts';

export interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly withinMs: number;
}
export type Told =
  | { readonly made: readonly EncodedPhoto[] }
  | { readonly refused: PhotoRefusal; readonly because: string };

const isAsked = (data: unknown): data is Asked =>
  typeof data === 'object' && data !== null && 'bytes' in data && 'name' in data && 'withinMs' in data;

async function work(): Promise<Told> {
  if (!isAsked(workerData)) throw new Error('The thread that makes photographs was started without one');
  try {
    return { made: await encodePhoto(workerData.bytes, workerData.name, workerData.withinMs) };
  } catch (error) {
    if (!(error instanceof PhotoRefused)) throw error;
    return { refused: error.why, because: error.cause instanceof Error ? error.cause.message : error.why };
  }
}

parentPort?.postMessage(await work());
