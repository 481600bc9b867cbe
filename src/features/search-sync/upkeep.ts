import type { Db } from '#db/client.ts';
import { refreshPlaces } from '#db/places.ts';
import type { SearchEngine } from '#search/port.ts';
import { type Drift, repairDrift } from './drift.ts';
import { rollOn } from './roll.ts';

const ROLL_EVERY_MS = 20_000;
const FIRST_DRIFT_CHECK_MS = 60_000;
const DRIFT_CHECK_EVERY_MS = 600_000;

export interface UpkeepOf {
  readonly db: Db;
  readonly engines: () => readonly SearchEngine[];
  readonly now: () => Date;
  readonly onDrift: (drift: Drift) => void;
  readonly onTrouble: (doing: string, error: unknown) => void;
}

const venuesChanged = (db: Db): string =>
  JSON.stringify(db.sqlite.prepare('SELECT count(*) AS n, max(updated_at) AS at FROM venues').get());

/** What time alone makes necessary: documents rolled on, places worked out again, drift looked for and mended. Gives what stops it. */
export function keepUpkeep({ db, engines, now, onDrift, onTrouble }: UpkeepOf): () => void {
  let known = '';
  const roll = () => {
    rollOn(db, now());
    const changed = venuesChanged(db);
    if (changed === known) return;
    refreshPlaces(db);
    known = changed;
  };
  const guarded = (doing: string, work: () => unknown) => async () => {
    try {
      await work();
    } catch (error) {
      onTrouble(doing, error);
    }
  };
  const check = guarded('looking for drift', async () => onDrift(await repairDrift(db, engines(), now())));
  roll();
  const timers = [
    setInterval(guarded('rolling on', roll), ROLL_EVERY_MS),
    setInterval(check, DRIFT_CHECK_EVERY_MS),
    setTimeout(check, FIRST_DRIFT_CHECK_MS),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
