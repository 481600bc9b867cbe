import type { Db } from '#db/client.ts';
import type { SearchEngine } from '#search/port.ts';
import { allDocuments } from './documents.ts';
import { type Consumer, changedSince, moveCursor, newestSeq, tellAgain } from './outbox.ts';

/**
 * Fills an engine anew from what is published. Searches see the old documents until the new ones are complete; changes made meanwhile wait
 * in the outbox and follow. `onDocument` is called as each document is made. Throws `SearchUnavailable`; nothing is lost then.
 */
export async function reindex(
  db: Db,
  engine: SearchEngine,
  consumer: Consumer,
  at: Date,
  onDocument: (made: number) => void = () => {},
): Promise<number> {
  // Read before the first document is made: what changes after is sent again.
  const upTo = newestSeq(db);
  let made = 0;
  function* counted() {
    for (const document of allDocuments(db, at)) {
      made += 1;
      onDocument(made);
      yield document;
    }
  }
  await engine.replaceAll(counted());
  // Somebody else may have sent these to the index that has just been replaced, and moved on.
  tellAgain(db, changedSince(db, at), new Date());
  moveCursor(db, consumer, upTo);
  return made;
}
