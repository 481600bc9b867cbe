import { describe, expect, it } from 'vitest';
import { progressOf, untoldIn } from '#domain/publishing/untold.ts';
import { aListing, aVenue, told } from '../../../support/a-listing.ts';

const COST = { subject: 'listing', id: 'cost' } as const;
const BUILDING = { subject: 'venue', id: 'building' } as const;

describe('what a section does not tell', () => {
  it('is all of it at first, and the section is to do', () => {
    expect(untoldIn(COST, {})[0]).toEqual({ field: 'prices' });
    expect(progressOf(COST, {})).toBe('to do');
    expect(progressOf({ subject: 'listing', id: 'photos' }, {})).toBe('to do');
  });

  it('is a fact that is not known, and not one that is a no or does not apply', () => {
    const facts = told({ step_free: 'no', lift: 'not_applicable', hoist: 'unknown' });
    const untold = untoldIn(BUILDING, aVenue({ facts }));
    expect(untold).toContainEqual({ fact: 'hoist' });
    expect(untold).not.toContainEqual({ fact: 'step_free' });
    expect(untold).not.toContainEqual({ fact: 'lift' });
    expect(progressOf(BUILDING, aVenue({ facts }))).toBe('begun');
  });

  it('is not whether it is free, once there is a price', () => {
    const prices = [{ pence: 500, per: 'day' as const, who: null }];
    expect(untoldIn(COST, {})).toContainEqual({ fact: 'free' });
    expect(untoldIn(COST, aListing({ prices }))).not.toContainEqual({ fact: 'free' });
  });

  it('is no price, once it is free', () => {
    const free = aListing({ prices: [], facts: told({ free: 'yes' }) });
    expect(untoldIn(COST, free)).not.toContainEqual({ field: 'prices' });
    expect(untoldIn(COST, aListing({ prices: [], facts: told({ free: 'no' }) }))).toContainEqual({ field: 'prices' });
  });

  it('is nothing of a section that tells all that visitors look for', () => {
    const what = { subject: 'listing', id: 'what' } as const;
    const body = aListing({ activities: ['art'], summary: 'We paint.' });
    expect(untoldIn(what, body)).toEqual([]);
    expect(progressOf(what, body)).toBe('done');
  });

  it('is the work, while no part of it is told', () => {
    const work = { subject: 'listing', id: 'work' } as const;
    expect(untoldIn(work, aListing({ work: {} }))).toContainEqual({ field: 'work' });
    expect(untoldIn(work, aListing({ work: { pay: 'The real living wage' } }))).not.toContainEqual({ field: 'work' });
  });
});
