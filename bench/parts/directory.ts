import type { Db } from '#db/client.ts';
import { refreshPlaces } from '#db/places.ts';
import { choicesOf } from '#domain/listing/choice.ts';
import { generate } from '#features/generating/generate.ts';
import { publishGenerated } from '#features/generating/publish-generated.ts';
import type { Report } from '../figures/report.ts';

const SEED = 1;
/** Enough listings to see how many choices there are for each. */
const SOME = 400;

function choicesForOne(at: Date): number {
  const today = at.toISOString().slice(0, 10);
  const bodies = [...generate(SOME, SEED, today)]
    .flat()
    .flatMap((made) => (made.subject === 'listing' ? [made.body] : []));
  return bodies.reduce((sum, body) => sum + choicesOf(body).length, 0) / bodies.length;
}

/** Fills a database with about so many choices, as `npm run generate` does. */
export function makeDirectory(db: Db, choices: number, report: Report): void {
  const at = new Date();
  const listings = Math.round(choices / choicesForOne(at));
  report.say(`Making ${listings.toLocaleString('en-GB')} listings`);
  const began = performance.now();
  publishGenerated(db, { listings, seed: SEED, at });
  const seconds = (performance.now() - began) / 1000;
  refreshPlaces(db);
  report.add({
    part: 'Filling',
    choices,
    name: 'listings made and published',
    unit: 'listings/s',
    rounds: [listings / seconds],
  });
}
