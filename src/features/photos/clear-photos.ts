import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { Db } from '#db/client.ts';
import { statement } from '#db/statements.ts';
import { PHOTO_FILE, sizesOf } from '#domain/listing/picture.ts';

const DAY_MS = 86_400_000;
/** A photograph that was taken out of a draft can still be wanted: in another window, or from a backup. */
const KEPT_MS = 30 * DAY_MS;
/** So many revisions are read before other work has its turn: a few milliseconds. */
const SLICE = 1000;

interface Row {
  readonly at: number;
  readonly pictures: string | null;
}
const BEHIND = `SELECT rowid AS at, body ->> '$.pictures' AS pictures FROM revisions WHERE rowid > ? ORDER BY rowid LIMIT ${SLICE}`;
/** Only what is open is ever changed. */
const OPEN = `SELECT rowid AS at, body ->> '$.pictures' AS pictures FROM revisions WHERE state IN ('draft', 'submitted', 'returned')`;
/** What a feed says otherwise than we do: the team can still take it, though no version says it yet. */
const THEIRS = `SELECT 0 AS at, theirs AS pictures FROM feed_conflicts WHERE field = 'pictures'`;

/** All files of the photographs that a body names, in every size. */
function filesIn({ pictures }: Row): string[] {
  if (pictures === null) return [];
  const named = JSON.parse(pictures) as readonly { readonly file: string }[];
  return named.flatMap(({ file }) => sizesOf(file)?.map((size) => size.file) ?? [file]);
}

/** Every file that any version of anything names, a draft or one of years ago. */
async function namedFiles(db: Db): Promise<Set<string>> {
  const named = new Set<string>();
  const read = statement<[number], Row>(db, BEHIND);
  for (let at = 0; ; await otherWork()) {
    const rows = read.all(at);
    for (const file of rows.flatMap(filesIn)) named.add(file);
    const last = rows.at(-1);
    if (last === undefined) return named;
    at = last.at;
  }
}

/** Photographs that were sent here long ago. What somebody put into the folder by hand is theirs and is left alone. */
function oldFiles(folder: string, before: number): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => {
    if (!PHOTO_FILE.test(file) || sizesOf(file) === null) return false;
    const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
    return found?.isFile() === true && found.mtimeMs < before;
  });
}

/**
 * Removes the photographs in `folder` that were sent more than 30 days ago and that no version of anything names, nor a feed that the team can
 * still follow. Gives how many files.
 * Ended half way it leaves the rest to the next time.
 */
export async function clearPhotos(db: Db, folder: string, now: Date): Promise<number> {
  const old = oldFiles(folder, now.getTime() - KEPT_MS);
  if (old.length === 0) return 0;
  const named = await namedFiles(db);
  // A draft may have been changed after it was read.
  for (const rows of [OPEN, THEIRS])
    for (const file of statement<[], Row>(db, rows).all().flatMap(filesIn)) named.add(file);
  const unnamed = old.filter((file) => !named.has(file));
  for (const file of unnamed) await rm(join(folder, file), { force: true });
  return unnamed.length;
}
