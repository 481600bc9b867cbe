import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Listing, ListingSchema } from '#domain/listing/listing.ts';
import type { SharedListing } from '#domain/open-referral/out/around.ts';
import { toService } from '#domain/open-referral/out/to-service.ts';
import { aListing, anId, aProvider, aVenue, told, weekly } from '../../../../support/a-listing.ts';

const VENUE = anId('The Old Library');
const SITE = 'https://dayways.example';

function shared(given: Partial<z.input<typeof ListingSchema>> = {}, provider = aProvider()): SharedListing {
  const listing: Listing = aListing({ venues: [VENUE], ...given });
  return {
    listing: { id: anId(listing.name), slug: 'tuesday-group', body: listing },
    provider: { id: listing.provider, slug: 'open-gate', body: provider, updatedAt: 0 },
    venues: new Map([[VENUE, { id: VENUE, slug: 'the-old-library', body: aVenue() }]]),
    changedAt: 0,
    comesFrom: [],
  };
}
const sent = (...given: Parameters<typeof shared>) =>
  JSON.parse(JSON.stringify(toService(shared(...given), { site: SITE, today: '2026-03-02' })));

describe('a listing as a service', () => {
  test('that tells nothing claims nothing', () => {
    const service = sent();
    for (const field of [
      'fees',
      'cost_options',
      'minimum_age',
      'capacities',
      'phones',
      'alert',
      'assured_date',
      'schedules',
    ])
      expect(service, field).not.toHaveProperty(field);
    expect(JSON.stringify(service)).not.toMatch(/free|anyone|everybody|available/iu);
  });

  test.each([
    [{ facts: told({ free: 'yes' }) }, [0]],
    [{ prices: [{ pence: 550, per: 'session' }] }, [5.5]],
    [{ prices: [{ pence: 0, per: 'session', who: 'carers' }] }, [0]],
    [{ facts: told({ free: 'no' }) }, undefined],
    [{ facts: told({ free: 'unknown' }) }, undefined],
  ] as const)('%j costs %j', (given, amounts) => {
    const { cost_options } = sent(given as Parameters<typeof sent>[0]) as { cost_options?: { amount: number }[] };
    expect(cost_options?.map(({ amount }) => amount)).toEqual(amounts);
  });

  test.each([
    [{ state: 'full', on: '2026-02-01' }, 0],
    [{ state: 'places', free: 3, on: '2026-02-01' }, 3],
    [{ state: 'places', on: '2026-02-01' }, undefined],
  ] as const)('places %j are a capacity of %j', (places, available) => {
    expect(sent({ places }).capacities?.[0].available).toBe(available);
  });

  test.each([
    ['Closed for now. Back in May', 'temporarily closed', 'Back in May'],
    ['Closed until 4 January', 'temporarily closed', 'Closed until 4 January'],
    ['New door at the back', 'active', 'New door at the back'],
  ])('an alert “%s” is “%s”', (alert, status, words) => {
    expect(sent({ alert })).toMatchObject({ status, alert: words });
  });

  test('where it names nobody, its provider answers', () => {
    const provider = aProvider({ contacts: [{ phone: '01632 960 001', email: 'hello@gate.example' }] });
    expect(sent({}, provider)).toMatchObject({ email: 'hello@gate.example', phones: [{ number: '01632 960 001' }] });
    expect(sent({ contacts: [{ phone: '01632 960 002' }] }, provider).phones).toHaveLength(1);
  });

  test('it is as old as its oldest check, and not checked where a part never was', () => {
    const on = (date: string) => ({ on: date, by: 'provider' }) as const;
    expect(sent({ checked: on('2026-02-01'), checks: { access: on('2025-09-01') } }).assured_date).toBe('2025-09-01');
    expect(sent({ checks: { times: on('2026-02-01') } })).not.toHaveProperty('assured_date');
  });

  test('a schedule taken away gives its id to no other', () => {
    const [monday, friday] = (['mon', 'fri'] as const).map((day) => weekly([day], '10:00', '12:00', { venue: VENUE }));
    const ids = (sessions: NonNullable<typeof monday>[]) =>
      sent({ sessions }).schedules.map(({ id, byday }: { id: string; byday: string }) => [byday, id]);
    if (monday === undefined || friday === undefined) throw new Error('There are two');
    expect(ids([friday])).toEqual([ids([monday, friday])[1]]);
    const twice = ids([monday, monday]);
    expect(new Set(twice.map(([, id]: string[]) => id)).size).toBe(2);
  });

  test('each date of single dates is a schedule, at its place', () => {
    const session = {
      ...weekly(['mon'], '10:00', null, { venue: VENUE }),
      days: [],
      repeat: { every: 'once', dates: ['2026-05-02', '2026-04-04'] },
    } as const;
    const { schedules, service_at_locations } = sent({
      sessions: [{ ...session, days: [], repeat: { every: 'once', dates: [...session.repeat.dates] } }],
    });
    expect(schedules.map(({ dtstart }: { dtstart: string }) => dtstart)).toEqual(['2026-04-04', '2026-05-02']);
    for (const { service_at_location_id } of schedules) expect(service_at_location_id).toBe(service_at_locations[0].id);
    expect(schedules[0]).not.toHaveProperty('closes_at');
  });
});
