import type { Listing, Places } from '../listing/listing.ts';
import type { ReferralRoute } from '../listing/vocabulary.ts';
import { readDate } from './clock-and-date.ts';
import type { Margin } from './margin.ts';
import { plainText, sentencesOf, shorten } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';

const MOST_STEPS = 8;

/** How to join. Words that do not fit short steps go to the margin whole. */
export function toJoining(service: ServiceInput, routes: readonly ReferralRoute[], margin: Margin): Listing['joining'] {
  const process = service.application_process === undefined ? '' : plainText(service.application_process);
  const sentences = sentencesOf(process);
  const fits = sentences.length <= MOST_STEPS && sentences.every((sentence) => sentence.length <= 200);
  if (!fits) margin.keep('How to join', process);
  const needed: string[] = [];
  for (const { document } of service.required_documents ?? []) {
    const words = plainText(document ?? '').replace(/\s+/gu, ' ');
    if (words.length > 160 || needed.length >= 8) margin.keep('What you need', words);
    else if (words !== '') needed.push(words);
  }
  const wait = service.wait_time === undefined ? '' : plainText(service.wait_time).replace(/\s+/gu, ' ');
  return {
    routes: [...new Set(routes)],
    decides: null,
    howLong: wait === '' ? null : shorten(wait, 160),
    needed,
    steps: fits ? sentences : [],
    link: null,
  };
}

const PEOPLE = /\b(?:place|person|people|participant|space|seat|learner|client)s?\b/iu;

/** Places free, when a capacity counts people and not beds or kilograms; other capacities are kept as words. */
export function toPlaces(service: ServiceInput, today: string, margin: Margin): Places | null {
  const capacities = (service.capacities ?? []).map((capacity) => ({ ...capacity, unit: capacity.unit?.name ?? '' }));
  const ofPeople = capacities.find(
    ({ unit, available = -1 }) => PEOPLE.test(unit) && available >= 0 && available <= 9999,
  );
  for (const { description, available, unit } of capacities.filter((capacity) => capacity !== ofPeople))
    if (description !== undefined)
      margin.keep(
        'Capacity',
        plainText(available === undefined ? description : `${description} (${available} ${unit})`),
      );
  if (ofPeople?.available === undefined) return null;
  const free = Math.floor(ofPeople.available);
  const on = readDate(ofPeople.updated ?? '');
  return {
    state: free > 0 ? 'places' : 'full',
    free: free > 0 ? free : null,
    waitWeeks: null,
    on: on === null || on > today ? today : on,
  };
}
