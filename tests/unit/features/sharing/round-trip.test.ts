import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import type { OutService } from '#domain/open-referral/out/contract/service.ts';
import { AT, aDirectory, aFile, imported } from '../../../support/an-import.ts';
import { sharing, theExamples, wholeServices } from '../../../support/sharing.ts';

/** What another directory cannot say the same of: ids, addresses, when it last changed there, and who said a fact first. */
const OF_ITS_OWN = /^(?:id|.+_id|.+_page|term_uri|uri|last_modified|dayways_last_modified|source|by)$/u;

const inGeneral = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inGeneral);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_ITS_OWN.test(key))
      .map(([key, part]) => [key, inGeneral(part)]),
  );
};
const byName = (services: readonly OutService[]) =>
  new Map(services.map((service) => [`${service.organization.name}: ${service.name}`, inGeneral(service)]));

describe('what is published, imported by an empty directory', () => {
  let there: Db;
  let sent: ReadonlyMap<string, unknown>;
  let again: ReadonlyMap<string, unknown>;
  beforeAll(async () => {
    const services = await wholeServices(sharing(theExamples(AT), () => AT));
    there = aDirectory();
    const outcomes = await imported(there, aFile('feed.json', JSON.stringify(services)));
    expect(outcomes.filter(({ deed }) => deed !== 'created')).toEqual([]);
    sent = byName(services);
    again = byName(await wholeServices(sharing(there, () => AT)));
    if (process.env.SHOW_TRIP) writeFileSync(process.env.SHOW_TRIP, JSON.stringify([[...sent], [...again]]));
  });

  test('gives the same feed, but for ids, addresses, and who said it first', () => {
    expect([...again.keys()].sort()).toEqual([...sent.keys()].sort());
    for (const [name, service] of sent) expect(again.get(name), name).toEqual(service);
  });
});
