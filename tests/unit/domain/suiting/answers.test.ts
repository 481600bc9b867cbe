import { describe, expect, it } from 'vitest';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { namesOf } from '#domain/easy-read/names.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';
import { FACTS, type FactId } from '#domain/listing/facts.ts';
import { type Facts, stateOf } from '#domain/listing/truth.ts';
import { isToAsk } from '#domain/suiting/answer.ts';
import { answersAt, needAnswers } from '#domain/suiting/answers.ts';
import { NEED_GROUPS, NEED_IDS, NEEDS, type NeedId, needsInGroup } from '#domain/suiting/needs.ts';
import { aListing, anId, aVenue, told, weekly } from '../../../support/a-listing.ts';
import { exampleSources, generatedSources } from '../../../support/easy-read-sources.ts';

const [HALL, BARN] = [anId('hall'), anId('barn')];
const atPlaces = (...hoists: readonly ('yes' | 'no' | null)[]) => {
  const venues = hoists.map((state, at) =>
    aVenue({ name: `Hall ${at + 1}`, facts: state === null ? {} : told({ hoist: state }) }),
  );
  return needAnswers(aListing({ venues: venues.map((_, at) => anId(`hall ${at}`)) }), venues).hoist;
};

describe('the needs', () => {
  it('are few, each in a group, with a picture and easy words', () => {
    expect(NEED_IDS.length).toBeGreaterThanOrEqual(18);
    expect(NEED_IDS.length).toBeLessThanOrEqual(24);
    expect(NEED_GROUPS.flatMap(needsInGroup).toSorted()).toEqual([...NEED_IDS].toSorted());
    for (const id of NEED_IDS) {
      const { label, question, ask, picture } = NEEDS[id];
      expect(isPictureId(picture), id).toBe(true);
      for (const text of [label, question, `Ask them ${ask}.`])
        expect(
          checkText(text).filter(({ level }) => level === 'error'),
          text,
        ).toEqual([]);
    }
  });

  it('name no diagnosis', () => {
    const words = NEED_IDS.flatMap((id) => [NEEDS[id].label, NEEDS[id].question, NEEDS[id].ask]).join(' ');
    expect(words).not.toMatch(/autis|dement|epilep|disorder|syndrome|illness|condition|diagnos/iu);
  });
});

describe('what a listing answers', () => {
  it('is not told for every need of a listing that tells nothing', () => {
    const answers = needAnswers(aListing(), []);
    expect(new Set(NEED_IDS.map((id) => answers[id].answer))).toEqual(new Set(['untold']));
    expect(answers.hoist.why).toBe('They have not told us if there is a hoist.');
  });

  it('is what its facts say', () => {
    const answers = needAnswers(aListing({ facts: told({ personal_care: 'yes', makaton: 'no' }) }), []);
    expect(answers.personal_care).toEqual({ answer: 'yes', why: FACTS.personal_care.yes });
    expect(answers.makaton).toEqual({ answer: 'no', why: FACTS.makaton.no });
  });

  it('keeps what was added to a fact, with its place where the others have not said it', () => {
    const hall = (name: string, state: 'yes' | 'no', note?: string) => {
      const { hoist } = told({ hoist: state });
      return aVenue({
        name,
        facts: hoist === undefined ? {} : { hoist: { ...hoist, ...(note === undefined ? {} : { note }) } },
      });
    };
    const noteOf = (...venues: readonly ReturnType<typeof aVenue>[]) =>
      needAnswers(aListing({ venues: venues.map((_, at) => anId(`hall ${at}`)) }), venues).hoist.note;
    expect(noteOf(hall('Hall 1', 'yes', 'In the pool only'))).toBe('In the pool only');
    expect(noteOf(hall('Hall 1', 'yes', 'Ask us.'), hall('Hall 2', 'yes', 'Ask us.'))).toBe('Ask us.');
    expect(noteOf(hall('Hall 1', 'yes', 'In the pool only'), hall('Hall 2', 'yes'))).toBe('Hall 1: In the pool only.');
    expect(noteOf(hall('Hall 1', 'yes', 'In the pool only'), hall('Hall 2', 'no'))).toBe('Hall 1: In the pool only.');
    expect(noteOf(hall('Hall 1', 'yes'))).toBeUndefined();
  });

  it('is yes only where all its places say yes, and else says where', () => {
    expect(atPlaces('yes', 'yes').answer).toBe('yes');
    expect(atPlaces('no', 'no').answer).toBe('no');
    expect(atPlaces('yes', 'no')).toEqual({ answer: 'some', why: 'Yes at Hall 1. No at Hall 2.' });
    expect(atPlaces('yes', null)).toEqual({
      answer: 'some',
      why: 'Yes at Hall 1. Not told us at Hall 2.',
      isPartUntold: true,
    });
    expect(atPlaces('no', null)).toEqual({ answer: 'untold', why: 'No at Hall 1. Not told us at Hall 2.' });
    expect(atPlaces('yes', 'yes', 'no').why).toBe('Yes at 2 of 3 places. No at Hall 3.');
  });

  it('leaves nothing to ask where every place has told, and it is not the same at all of them', () => {
    expect([atPlaces('yes', 'no'), atPlaces('yes', 'yes', 'no')].map(isToAsk)).toEqual([false, false]);
    expect([atPlaces('yes', null), atPlaces('yes', 'no', null), atPlaces('no', null)].map(isToAsk)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is not known of a place that the public may not see', () => {
    const answers = needAnswers(aListing({ venues: [HALL, BARN] }), [aVenue({ facts: told({ hoist: 'yes' }) })]);
    expect(answers.hoist.answer).toBe('some');
  });

  it('does not ask about a building of what is online or at home', () => {
    const online = aListing({ ways: ['online'], facts: told({ transport: 'no' }) });
    expect(needAnswers(online, []).no_steps).toEqual({ answer: 'not_applicable', why: 'It is online.' });
    expect(needAnswers(online, []).transport.answer).toBe('not_applicable');
    const both = aListing({
      venues: [HALL],
      ways: ['online'],
      sessions: [weekly(['mon'], '10:00', null, { way: 'online' })],
    });
    expect(needAnswers(both, [aVenue({ facts: told({ step_free: 'no' }) })]).no_steps.answer).toBe('no');
  });

  it('of one result is that of its own place', () => {
    const listing = aListing({ venues: [HALL, BARN] });
    const hall = aVenue({ facts: told({ hoist: 'no' }) });
    expect(answersAt({ listing, venue: hall, way: 'venue' }).hoist.answer).toBe('no');
    expect(answersAt({ listing, venue: null, way: 'out' }).hoist.answer).toBe('untold');
  });
});

describe('a small group', () => {
  const size = (from: number | null, to: number | null) =>
    needAnswers(aListing({ groupSize: { from, to } }), []).small_group;

  it('is 8 people or fewer when nobody told more', () => {
    expect(size(4, 8)).toEqual({ answer: 'yes', why: 'The group is 4 to 8 people.' });
    expect(size(null, 9)).toEqual({ answer: 'no', why: 'The group is up to 9 people.' });
    expect(size(9, null).answer).toBe('no');
    expect(size(3, null).answer).toBe('untold');
  });

  it('is what the fact says before what the size says', () => {
    const listing = aListing({ groupSize: { from: 2, to: 30 }, facts: told({ small_group: 'yes' }) });
    expect(needAnswers(listing, []).small_group.answer).toBe('yes');
  });
});

describe('a low cost', () => {
  const cost = (
    ...prices: readonly (readonly [pence: number, per: 'session' | 'day' | 'hour' | 'month' | 'week', who?: string])[]
  ) =>
    needAnswers(aListing({ prices: prices.map(([pence, per, who]) => ({ pence, per, who: who ?? null })) }), [])
      .low_cost;

  it('is free, or at most £10 each time for everybody', () => {
    expect(cost([0, 'session'])).toEqual({ answer: 'yes', why: 'It is free.' });
    expect(cost([1000, 'session']).answer).toBe('yes');
    expect(cost([1001, 'session'])).toEqual({ answer: 'no', why: 'It is £10.01 a session.' });
    expect(cost([7100, 'day'], [31_000, 'week']).answer).toBe('no');
    expect(cost([1400, 'hour']).answer).toBe('no');
  });

  it('is not free or up to £10 where every price that was told is more, whoever pays it', () => {
    expect(cost([16_800, 'day', 'people with 1 worker for 2 people'], [26_500, 'day', 'people with 1 worker'])).toEqual(
      { answer: 'no', why: 'It is £168 a day or £265 a day.' },
    );
    expect(cost([1400, 'hour', 'people who live here']).answer).toBe('no');
    expect(cost([6800, 'day', 'people with 1 worker'], [900, 'day', 'people with none']).answer).toBe('untold');
    expect(cost([6800, 'day', 'people with 1 worker'], [1800, 'month', 'members']).answer).toBe('untold');
  });

  it('is not told where it depends', () => {
    expect(cost().answer).toBe('untold');
    expect(cost([900, 'hour']).answer).toBe('untold');
    expect(cost([1800, 'month'])).toEqual({ answer: 'untold', why: 'It is £18 a month. Ask them what 1 time costs.' });
    expect(cost([300, 'session', 'people who live here']).answer).toBe('untold');
    expect(cost([300, 'session'], [1500, 'session', 'everybody else']).why).toBe(
      'It is £3 a session. But some people pay more.',
    );
    expect(cost([1500, 'session'], [300, 'session', 'people who live here']).answer).toBe('untold');
  });
});

/** Needs that a size, a price or a number of staff can answer too. */
const OF_MORE_THAN_A_FACT = new Set<NeedId>(['low_cost', 'one_to_one', 'small_group', 'direct_payment']);

describe.each([
  ['the example directory', exampleSources()],
  ['300 generated listings', generatedSources(300, 5)],
])('the answers of %s', (_what, sources) => {
  const all = sources.map(([name, source]) => {
    const venues = source.listing.venues.flatMap((id) => source.venues.get(id) ?? []);
    return { name, source, venues, answers: needAnswers(source.listing, venues) };
  });

  it('give reasons that the writing coach has no error with', () => {
    const looked = new Map<string, string[]>();
    for (const { source, answers } of all)
      for (const { why } of Object.values(answers))
        if (!looked.has(why))
          looked.set(
            why,
            checkText(why, { names: namesOf(source) })
              .filter(({ level }) => level === 'error')
              .map(({ rule, found }) => `${rule} ${found}: ${why}`),
          );
    expect([...looked.values()].flat()).toEqual([]);
    expect(looked.size).toBeGreaterThan(50);
  });

  it('never make a yes or a no of what nobody told', () => {
    const told = all.flatMap(({ name, source, venues, answers }) =>
      NEED_IDS.filter((id) => !OF_MORE_THAN_A_FACT.has(id)).map((id) => {
        const { fact } = NEEDS[id];
        const facts: readonly Facts<FactId>[] =
          FACTS[fact].about === 'venue' ? venues.map((venue) => venue.facts) : [source.listing.facts];
        return { what: `${name}: ${id}`, answer: answers[id].answer, states: facts.map((one) => stateOf(one, fact)) };
      }),
    );
    const notTold = told.filter(({ states }) => states.every((state) => state === 'unknown'));
    expect(notTold.filter(({ answer }) => answer !== 'untold' && answer !== 'not_applicable')).toEqual([]);
    expect(told.filter(({ answer, states }) => answer === 'yes' && states.includes('unknown'))).toEqual([]);
    expect(told.filter(({ answer, states }) => answer === 'yes' && states.includes('no'))).toEqual([]);
    expect(told.filter(({ answer, states }) => answer === 'no' && !states.includes('no'))).toEqual([]);
    expect(told.filter(({ answer }) => answer === 'yes').length).toBeGreaterThan(100);
  });
});
