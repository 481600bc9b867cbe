import { type Db, inTransaction } from '#db/client.ts';
import { type PostcodeLine, readPostcodes } from './read-postcodes.ts';

const MOST_IN_BATCH = 5000;
const MOST_FAULTS_KEPT = 20;

export interface PostcodeCounts {
  readonly stored: number;
  /** No longer in use. */
  readonly ended: number;
  readonly withoutPoint: number;
  readonly unreadable: number;
  /** The first few lines that could not be read. */
  readonly faults: readonly { readonly place: string; readonly message: string }[];
}

/** Fills the table of postcodes from a file or folder, a few thousand at a time. Run again, it brings what is there up to date. */
export async function importPostcodes(
  db: Db,
  path: string,
  onLines: (read: number) => void = () => undefined,
): Promise<PostcodeCounts> {
  const put = db.sqlite.prepare<[string, number, number]>(
    'INSERT INTO postcodes (postcode, lat, lng) VALUES (?, ?, ?) ON CONFLICT (postcode) DO UPDATE SET lat = excluded.lat, lng = excluded.lng',
  );
  const counts = { stored: 0, ended: 0, withoutPoint: 0, unreadable: 0 };
  const faults: { place: string; message: string }[] = [];
  let batch: Extract<PostcodeLine, { what: 'postcode' }>[] = [];
  let lines = 0;
  const write = (): void => {
    const rows = batch;
    batch = [];
    inTransaction(db, () => {
      for (const { postcode, point } of rows) put.run(postcode, point.lat, point.lng);
    });
    counts.stored += rows.length;
    onLines(lines);
  };
  for await (const line of readPostcodes(path)) {
    lines += 1;
    if (line.what === 'postcode') batch.push(line);
    else if (line.what === 'skipped') counts[line.why === 'ended' ? 'ended' : 'withoutPoint'] += 1;
    else {
      counts.unreadable += 1;
      if (faults.length < MOST_FAULTS_KEPT) faults.push({ place: line.place, message: line.message });
    }
    if (batch.length >= MOST_IN_BATCH) write();
  }
  write();
  return { ...counts, faults };
}
