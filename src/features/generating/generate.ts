import { v5 as uuidv5 } from 'uuid';
import type { Publication } from '#db/publish/publish.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { makeListing } from './make-listing.ts';
import { makeVenue } from './make-venue.ts';
import type { Recipe } from './recipe.ts';
import { RECIPES_FOR_WORK } from './recipes-for-work.ts';
import { RECIPES_TO_DO } from './recipes-to-do.ts';
import { type Town, townsOf } from './towns.ts';

const NAMESPACE = '9a4a3f2c-4a6c-4b6a-8d52-3c1f0f4e7b21';
const FIRST_WORDS = [
  'Open',
  'Bright',
  'Stepping',
  'New',
  'Green',
  'Together',
  'Clear',
  'Good',
  'Kind',
  'Next',
  'Wide',
  'Warm',
];
const SECOND_WORDS = [
  'Doors',
  'Futures',
  'Stones',
  'Steps',
  'Horizons',
  'Lives',
  'Paths',
  'Company',
  'Ground',
  'Choices',
  'Circle',
  'Way',
];
const ENDINGS: readonly (readonly [words: string, type: Provider['type']])[] = [
  ['Trust', 'charity'],
  ['CIC', 'cic'],
  ['Support Ltd', 'company'],
  ['Community Group', 'group'],
  ['College', 'college'],
  ['Council', 'council'],
];
// Most of a council's directory is things to do.
const BY_SHARE: readonly Recipe[] = [...RECIPES_TO_DO, ...RECIPES_FOR_WORK].flatMap((recipe) =>
  Array.from({ length: recipe.share }, () => recipe),
);

function makeProvider(chance: Chance, town: Town): Provider {
  const [ending, type] = chance.one(ENDINGS);
  const name =
    type === 'council' || type === 'college'
      ? `${town.name} ${ending}`
      : `${chance.one(FIRST_WORDS)} ${chance.one(SECOND_WORDS)} ${town.name} ${ending}`;
  return ProviderSchema.parse({ name, type: chance.often(0.85) ? type : null, example: true });
}

/**
 * So many believable listings with their providers (about one for four listings) and venues, one provider at a time, in the order they must
 * be published. The same for the same seed and day (`YYYY-MM-DD`), and the first hundred of a thousand are the hundred of a hundred.
 */
export function* generate(listings: number, seed: number, today: string): Generator<Publication[]> {
  const towns = townsOf(seed);
  let made = 0;
  for (let number = 0; made < listings; number += 1) {
    const id = (what: string): string => uuidv5(`${seed} ${number} ${what}`, NAMESPACE);
    const chance = chanceFrom(Math.imul(seed + 1, 0x9e3779b1) + number);
    const town = chance.one(towns);
    const provider: Publication = { subject: 'provider', id: id('provider'), body: makeProvider(chance, town) };
    const venues = Array.from({ length: chance.whole(1, 3) }, (_, at): Publication & { subject: 'venue' } => {
      const nearby = chance.often(0.85) ? town : chance.one(towns);
      return { subject: 'venue', id: id(`venue ${at}`), body: makeVenue(chance, nearby, today) };
    });
    const wanted = chance.whole(1, 7);
    const group = Array.from({ length: wanted }, (_, at): Publication => {
      const recipe = chance.one(BY_SHARE);
      const at_ = chance.often(0.9) ? [chance.one(venues), ...(chance.often(0.15) ? [chance.one(venues)] : [])] : [];
      return {
        subject: 'listing',
        id: id(`listing ${at}`),
        body: makeListing({
          chance,
          recipe,
          town,
          provider: provider.id,
          venues: [...new Set(at_.map((venue) => venue.id))],
          today,
        }),
      };
    });
    yield [provider, ...venues, ...group.slice(0, listings - made)];
    made += wanted;
  }
}
