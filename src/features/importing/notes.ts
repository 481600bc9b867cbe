import type { Db } from '#db/client.ts';
import type { Deed, Outcome } from './outcome.ts';

/** What is always worth reading later. The rest is noted when something in it was not plain. */
const NOTED: readonly Deed[] = ['refused', 'kept_back', 'withdrawn'];
/** So many notes say enough of a run; what it took from the public is noted all the same, to be able to undo it. */
const MOST = 5_000;

/** Writes down what became of records that did not simply land, beside them in the same transaction. */
export function notesOf({ sqlite }: Db, run: string): { readonly write: (outcomes: readonly Outcome[]) => void } {
  const add = sqlite.prepare(
    `INSERT INTO import_notes (run, seq, deed, subject, record_id, place, name, field, reason, warnings)
     VALUES (?, ?, ?, 'listing', ?, ?, ?, ?, ?, ?)`,
  );
  let seq = 0;
  const isNoted = ({ deed, warnings }: Outcome): boolean =>
    deed === 'withdrawn' || (seq < MOST && (NOTED.includes(deed) || warnings.length > 0));
  return {
    write: (outcomes) => {
      for (const outcome of outcomes) {
        if (!isNoted(outcome)) continue;
        const { deed, id, place, name, field, reason, warnings } = outcome;
        seq += 1;
        add.run(run, seq, deed, id, place, name, field, reason, JSON.stringify(warnings));
      }
    },
  };
}
