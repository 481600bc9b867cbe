import { describe, expect, test } from 'vitest';
import { publishAll, setState } from '#db/publish/publish.ts';
import { panelCheck } from '#domain/easy-read/easy-read.ts';
import { shareService } from '#features/sharing/share.ts';
import { aListing, anId, aProvider, aVenue, NOW, weekly } from '../../../support/a-listing.ts';
import { AT, aClock, aSmallDirectory, LISTING, PROVIDER, VENUE } from '../../../support/a-small-directory.ts';
import { linesAt, pageAt, SITE, sharing, wholePlaces, wholeServices } from '../../../support/sharing.ts';

const everything = async (context: ReturnType<typeof sharing>): Promise<string> =>
  JSON.stringify([
    await wholeServices(context),
    await wholePlaces(context),
    await linesAt(context, '/organizations', 'full_service=true'),
    await pageAt(context, '/services', 'per_page=500'),
  ]);

describe('what leaves', () => {
  test('a listing is there as soon as it is published, changes when it changes, and goes when it is withdrawn', async () => {
    const clock = aClock();
    const db = aSmallDirectory();
    const context = sharing(db, clock.now);
    const named = async () => (await wholeServices(context)).map(({ name }) => name);
    expect(await named()).toEqual(['Tuesday group']);
    const body = aListing({ name: 'New name', venues: [VENUE] });
    publishAll(db, [{ subject: 'listing', id: LISTING, body }], 'a-person', clock.now());
    expect(await named()).toEqual(['New name']);
    setState(db, 'listing', LISTING, 'withdrawn', 'a-person', clock.now());
    expect(await named()).toEqual([]);
    await expect(shareService(context, SITE, LISTING)).rejects.toMatchObject({ name: 'NotFound' });
  });

  test.each([
    ['provider', PROVIDER],
    ['venue', VENUE],
  ] as const)('nothing of a %s that was withdrawn', async (subject, id) => {
    const db = aSmallDirectory();
    setState(db, subject, id, 'withdrawn', 'a-person', AT);
    const all = await everything(sharing(db, () => AT));
    expect(all).not.toContain(id);
    expect(all).not.toContain(subject === 'venue' ? 'The Old Library' : 'Open Gate');
  });

  test('a listing that nobody checked for too long is hidden, by time alone', async () => {
    const db = aSmallDirectory();
    const checked = { on: '2026-02-01', by: 'provider' } as const;
    publishAll(db, [{ subject: 'listing', id: LISTING, body: aListing({ venues: [VENUE], checked }) }], 'a-person', AT);
    const clock = aClock();
    const context = sharing(db, clock.now);
    expect(await wholeServices(context)).toHaveLength(1);
    clock.on(400 * 86_400_000);
    expect(await wholeServices(context)).toEqual([]);
    expect(await wholePlaces(context)).toEqual([]);
    await expect(shareService(context, SITE, LISTING)).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('nothing that tells the way to a hidden place', async () => {
    const db = aSmallDirectory();
    const facts = {
      lift: { state: 'yes', source: 'provider', on: '2026-01-15', note: 'Behind the red door in Secret Lane' },
    } as const;
    const body = aVenue({
      ...{ name: 'Refuge', lines: ['9 Secret Lane'], town: 'Brackwell', county: 'Secretshire', postcode: 'M5 4WT' },
      ...{
        hideAddress: true,
        point: { lat: 53.4876, lng: -2.2934 },
        accessGuide: 'https://secret.example/guide',
        facts,
      },
      visit: { gettingThere: 'Turn left at Secret Lane' },
      pictures: [{ file: 'secret-door.webp', words: 'The secret door' }],
    });
    publishAll(db, [{ subject: 'venue', id: VENUE, body }], 'a-person', AT);
    const context = sharing(db, () => AT);
    const all = await everything(context);
    expect(all).not.toMatch(/secret|4WT|53\.4876|2\.2934/iu);
    const [place] = await wholePlaces(context);
    expect(place?.location).toMatchObject({ mask_exact_address: true, latitude: 53.5, longitude: -2.3 });
    expect(place?.location?.addresses?.[0]).toMatchObject({ city: 'Brackwell', postal_code: 'M5' });
  });

  test('a photograph leaves as a link with its words, and a check of a panel only while it stands', async () => {
    const db = aSmallDirectory();
    const pictures = [{ file: 'abcdefghijklmnop-800x600.webp', words: 'The big room', credit: 'Open Gate' }];
    const own = [{ text: 'We drink tea.', picture: 'cafe', section: 'what' }] as const;
    const body = aListing({ venues: [VENUE], pictures, easyRead: { own: [...own] } });
    const source = {
      ...{ listing: body, provider: aProvider(), now: NOW },
      venues: new Map([[VENUE, aVenue()]]),
    };
    const check = panelCheck(source, '2026-02-01', 'The Tuesday group');
    const withCheck = { ...body, easyRead: { own: [...own], check } };
    publishAll(db, [{ subject: 'listing', id: LISTING, body: withCheck }], 'a-person', AT);
    const context = sharing(db, () => AT);
    const [checked] = await wholeServices(context);
    expect(checked?.dayways_photographs).toEqual([
      { url: `${SITE}/photos/${pictures[0]?.file}`, alt: 'The big room', credit: 'Open Gate', width: 800, height: 600 },
    ]);
    expect(checked?.dayways_easy_read).toMatchObject({
      status: { code: 'urn:dayways:easy-read:checked-by-people' },
      check: { on: '2026-02-01', by: 'The Tuesday group' },
    });
    publishAll(
      db,
      [{ subject: 'listing', id: LISTING, body: { ...withCheck, summary: 'We meet to drink tea.' } }],
      'a-person',
      new Date(AT.getTime() + 1000),
    );
    const [changed] = await wholeServices(context);
    expect(changed?.dayways_easy_read).toMatchObject({ own, status: { code: 'urn:dayways:easy-read:written' } });
    expect(JSON.stringify(changed)).not.toContain('The Tuesday group');
  });

  test('a change of its provider or of its venue is a change of a service', async () => {
    const clock = aClock();
    const db = aSmallDirectory();
    const context = sharing(db, clock.now);
    const since = clock.now().getTime() + 1000;
    const asked = `modified_after=${new Date(since).toISOString()}`;
    for (const change of [
      { subject: 'provider', id: PROVIDER, body: aProvider({ about: 'Something new' }) },
      { subject: 'venue', id: VENUE, body: aVenue({ town: 'Elsewhere' }) },
    ] as const) {
      const at = clock.now();
      expect(await wholeServices(context, `modified_after=${new Date(at.getTime() + 1).toISOString()}`)).toEqual([]);
      clock.on(5000);
      publishAll(db, [change], 'a-person', clock.now());
      const [service] = await wholeServices(context, asked);
      expect(service?.last_modified).toBe(clock.now().toISOString());
    }
  });

  test('the end of an alert is a change as well', async () => {
    const clock = aClock();
    const db = aSmallDirectory();
    const body = aListing({ venues: [VENUE], alert: 'Closed for the holidays', alertUntil: '2026-03-04' });
    publishAll(db, [{ subject: 'listing', id: LISTING, body }], 'a-person', clock.now());
    const context = sharing(db, clock.now);
    expect((await wholeServices(context))[0]).toMatchObject({
      status: 'temporarily closed',
      alert: 'Closed for the holidays',
    });
    clock.on(3 * 86_400_000);
    const [service] = await wholeServices(context, 'modified_after=2026-03-05');
    expect(service).toMatchObject({ status: 'active', last_modified: '2026-03-05T00:00:00.000Z' });
    expect(service).not.toHaveProperty('alert');
  });

  test('a day and a place are true of the same place', async () => {
    const db = aSmallDirectory();
    const other = anId('Elsewhere');
    publishAll(
      db,
      [
        { subject: 'venue', id: other, body: aVenue({ name: 'Elsewhere', point: { lat: 51.6, lng: -0.2 } }) },
        {
          subject: 'listing',
          id: LISTING,
          body: aListing({
            venues: [VENUE, other],
            sessions: [
              weekly(['tue'], '10:00', '12:00', { venue: VENUE }),
              weekly(['fri'], '10:00', '12:00', { venue: other }),
            ],
          }),
        },
      ],
      'a-person',
      AT,
    );
    const context = {
      ...sharing(db, () => AT),
      findPlace: () => ({ near: { label: 'M5', point: { lat: 53.49, lng: -2.29 }, guess: false } }),
    };
    expect(await wholeServices(context, 'day=TU&postcode=M5&proximity=1000')).toHaveLength(1);
    expect(await wholeServices(context, 'day=FR&postcode=M5&proximity=1000')).toHaveLength(0);
    expect(await wholeServices(context, 'day=FR')).toHaveLength(1);
  });
});
