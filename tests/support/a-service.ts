import { expect } from 'vitest';
import { type Mapped, toRecords } from '#domain/open-referral/to-records.ts';
import { anId } from './a-listing.ts';

export const TODAY = '2026-03-02';

/** A nested service of Open Referral UK 3.0 with what every service needs. */
export const aService = (given: object = {}): object => ({
  id: anId('service'),
  name: 'Tuesday day centre',
  status: 'active',
  organization: { id: anId('organization'), name: 'Open Gate', description: 'A charity' },
  ...given,
});

/** A service at one location. */
export const atPlace = (location: object = {}, at: object = {}): object => ({
  id: anId('at'),
  location: { id: anId('location'), location_type: 'physical', name: 'The Old Library', ...location },
  ...at,
});

/** The records of a service that must be taken. */
export function mapped(service: object): Mapped {
  const read = toRecords(service, { today: TODAY, idOf: (subject, original) => anId(`${subject} ${original}`) });
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

export const listingOf = (given: object): Mapped['listing']['body'] => mapped(aService(given)).listing.body;
export const codesOf = ({ warnings }: Pick<Mapped, 'warnings'>): string[] => warnings.map(({ code }) => code);
