import type { Said } from './apply-patch.ts';
import type { Draft } from './draft.ts';

const LONGEST_NAME = 120;

/**
 * A listing to begin another one with. Who checked it, its notices and its places free are not copied: they are true of the first alone.
 * Facts are said anew, by whoever copies, because nobody has looked at the second.
 */
export function copiedListing(body: Draft<'listing'>, { by, on }: Said): Draft<'listing'> {
  const { checked, checks, alert, alertUntil, places, placesAt, easyRead, goneFromSource, facts = {}, ...rest } = body;
  const said = Object.entries(facts).map(([id, fact]) => [id, { ...fact, source: by, on }] as const);
  return {
    ...rest,
    ...(rest.name === undefined ? {} : { name: `Copy of ${rest.name}`.slice(0, LONGEST_NAME).trim() }),
    facts: Object.fromEntries(said),
    ...(easyRead === undefined ? {} : { easyRead: { own: easyRead.own, check: null } }),
  };
}
