import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KeyOf } from '../council-csv.ts';
import { fileBytes, openText, type Source } from '../open-source.ts';
import type { SourceItem, SourceItems } from '../source-item.ts';
import { decode, detectEncoding } from '../text-encoding.ts';
import { type Asking, bytesOf, open, withRetries } from './get.ts';

/** What is read from a file, and then the file is gone. */
async function* andThenGone(items: SourceItems, folder: string): AsyncGenerator<SourceItem> {
  try {
    yield* items;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Fetches one document, once and whole, into a file of its own, and opens that: so that nothing of it is taken when it breaks off, and its
 * letters can be told by all of it. The file goes when its records have been read. Throws `FetchFailed`, `UnreadableInput`.
 */
export async function openFetched(url: URL, today: string, keyOf: KeyOf, asking: Asking): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'dayways-feed-'));
  const path = join(folder, 'document');
  try {
    await withRetries(asking, async () => pipeline(bytesOf(await open(url, asking), asking), createWriteStream(path)));
    const encoding = await detectEncoding(fileBytes(path));
    const source = await openText({ name: url.href, open: () => decode(fileBytes(path), encoding) }, today, keyOf);
    return { ...source, items: andThenGone(source.items, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
