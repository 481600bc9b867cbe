import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { feedConflicts } from '#db/schema/feeds.ts';
import { photoSizes } from '#domain/listing/picture.ts';
import { clearPhotos } from '#features/photos/clear-photos.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { saveDraft } from '#features/publishing/save-draft.ts';
import { AT, aSmallDirectory, LISTING, PROVIDER } from '../../../support/a-small-directory.ts';
import { personIn } from '../../../support/signed-in.ts';

const DAY_MS = 86_400_000;
const days = (many: number) => new Date(AT.getTime() + many * DAY_MS);

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dayways-clearing-'));
  db = aSmallDirectory();
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** A photograph in all its sizes, sent on the first day. Gives the file that a record names. */
function sent(name: string): string {
  const sizes = photoSizes(name, 1600, 900);
  for (const { file } of sizes) put(file);
  return sizes.at(-1)?.file ?? '';
}
function put(file: string): void {
  writeFileSync(join(folder, file), 'a photograph');
  utimesSync(join(folder, file), AT, AT);
}
const kept = () => [...new Set(readdirSync(folder).map((file) => file.split('-')[0]))].sort();

function naming(...files: string[]): void {
  const context = { db, now: () => AT };
  const edie = personIn(db, { email: `${crypto.randomUUID()}@gate.example`, providers: { [PROVIDER]: 'owner' } });
  const { version } = openDraft(context, edie, { subject: 'listing', id: LISTING });
  const pictures = files.map((file) => ({ file, words: 'The door', credit: null }));
  saveDraft(context, edie, { subject: 'listing', id: LISTING, version, patch: { pictures } });
}

test('a photograph that nothing names goes 30 days after it was sent, in every size, and not before', async () => {
  const [inDraft] = [sent('indraft'), sent('forgotten')];
  naming(inDraft);
  expect(await clearPhotos(db, folder, days(30))).toBe(0);
  expect(kept()).toEqual(['forgotten', 'indraft']);
  expect(await clearPhotos(db, folder, days(30.1))).toBe(3);
  expect(kept()).toEqual(['indraft']);
  expect(await clearPhotos(db, folder, days(4000))).toBe(0);
  expect(readdirSync(folder)).toHaveLength(3);
});

test('what was taken out of a draft goes; what any version of years ago names stays', async () => {
  const [old, taken, now] = [sent('old'), sent('taken'), sent('now')];
  naming(old, taken);
  naming(old, now);
  db.sqlite.prepare("UPDATE revisions SET state = 'replaced', closed = 'thrown away' WHERE state = 'draft'").run();
  naming(now);
  await clearPhotos(db, folder, days(400));
  expect(kept()).toEqual(['now', 'old']);
});

test('what a feed says otherwise stays while the team can take it', async () => {
  const theirs = [{ file: sent('theirs'), words: 'The door', credit: null }];
  sent('forgotten');
  const conflict = { feed: 'ours', subject: 'listing', id: LISTING, foundAt: AT.getTime() } as const;
  db.orm
    .insert(feedConflicts)
    .values([
      { ...conflict, field: 'pictures', theirs: JSON.stringify(theirs) },
      { ...conflict, field: 'name', theirs: '"Painting"' },
    ])
    .run();
  await clearPhotos(db, folder, days(400));
  expect(kept()).toEqual(['theirs']);
});

test('files that somebody put there by hand are left alone, and a folder that is not there is no fault', async () => {
  for (const file of ['hall.webp', 'notes.txt', '.half-x-480x270.webp']) put(file);
  expect(await clearPhotos(db, folder, days(400))).toBe(0);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(await clearPhotos(db, join(folder, 'none'), days(400))).toBe(0);
});

test('a draft that comes to name a photograph while the job reads keeps it', async () => {
  const back = sent('back');
  const clearing = clearPhotos(db, folder, days(400));
  naming(back);
  await clearing;
  expect(kept()).toEqual(['back']);
});
