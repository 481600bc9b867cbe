import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChoices } from '#features/finding/find-choices.ts';
import { reindex } from '#features/search-sync/reindex.ts';
import { openFts5Engine } from '#search/fts5/engine.ts';
import { AT, aDirectory, bodiesOf, contentsOf, deedsOf, imported } from '../support/an-import.ts';

/*
 * The published samples of the standards have licences of their own and are not part of the project. Where they are on this machine, set
 * DAYWAYS_STANDARDS to the folder that holds them; where they are not, these claims are shown as skipped.
 */
const STANDARDS = process.env.DAYWAYS_STANDARDS ?? '';
const isHere = STANDARDS !== '' && existsSync(STANDARDS);
const WHY = isHere ? '' : ' (skipped: DAYWAYS_STANDARDS names no folder)';

const UK = 'oruk-3.0/uk-profile/examples';
const MOCK = 'oruk-3.0/mock-passes';
const WARNS = 'oruk-3.0/mock-passes-with-warnings';
const HSDS = 'hsds-3.1/examples';

/** Each is a service or a feed of them: what is found of it, and with which words. */
const SERVICES: readonly (readonly [file: string, words: string, names: readonly string[]])[] = [
  ...[`${UK}/service_full.json`, `${UK}/service_list.json`, `${UK}/service_at_location_full.json`],
  ...[`${UK}/service_at_location_list.json`, `${UK}/organization_full.json`, `${UK}/csv`],
  ...[`${MOCK}/service_full.json`, `${MOCK}/service_list.json`, `${MOCK}/service_at_location_full.json`],
  ...[`${MOCK}/service_at_location_list.json`, `${MOCK}/organization.json`],
  ...[`${WARNS}/service_full.json`, `${WARNS}/service_list.json`, `${WARNS}/service_at_location_full.json`],
  ...[`${WARNS}/service_at_location_list.json`, `${WARNS}/organization_full.json`],
  ...[`${HSDS}/service_full.json`, `${HSDS}/service_list.json`, `${HSDS}/service_at_location_full.json`],
  ...[`${HSDS}/service_at_location_list.json`, `${HSDS}/organization_full.json`, `${HSDS}/tabular.json`, `${HSDS}/csv`],
].map((file) => [file, 'counselling', ['Community Counselling']] as const);

const COUNCIL = [
  ['import-samples/services--with-sample-data.csv', 'example', ['Second example service']],
  ['import-samples/services_valid.csv', 'example', ['Example service 2']],
] as const;

describe.skipIf(!isHere)(`samples of the standards${WHY}`, () => {
  test.each([...SERVICES, ...COUNCIL])('%s comes out in search', async (file, words, names) => {
    const db = aDirectory();
    const path = join(STANDARDS, file);
    const deeds = deedsOf(await imported(db, path));
    expect(deeds).not.toContain('refused');
    expect(deeds).toContain('created');
    const engine = openFts5Engine(db.sqlite);
    await reindex(db, engine, 'fts5', AT);
    const found = await findChoices({ db, search: engine.search, now: () => AT }, new URLSearchParams({ q: words }));
    expect(new Set(found.choices.map(({ listing }) => listing.name))).toEqual(new Set(names));

    const before = contentsOf(db);
    expect(deedsOf(await imported(db, path)).every((deed) => deed === 'unchanged' || deed === 'kept_back')).toBe(true);
    expect(contentsOf(db)).toEqual(before);
  });

  test('all of them go into one directory, each as a feed of its own', async () => {
    const db = aDirectory();
    for (const [file] of SERVICES) await imported(db, join(STANDARDS, file), { feed: file });
    expect(bodiesOf(db, 'listing')).toHaveLength(SERVICES.length);
  });

  test.each([
    ['taxonomy.json', 'a taxonomy'],
    ['taxonomy_term.json', 'a taxonomy term'],
    ['location.json', 'a location'],
    ['organization_list.json', 'an organization with no services'],
    ['base.json', 'describes a feed'],
  ])('%s is no service, and the report says what it is', async (file, what) => {
    const outcomes = await imported(aDirectory(), join(STANDARDS, HSDS, file));
    expect(outcomes.every(({ deed, reason }) => deed === 'refused' && reason?.includes(what))).toBe(true);
  });

  test('the HSDS example claims only what it says', async () => {
    const db = aDirectory();
    await imported(db, join(STANDARDS, HSDS, 'service_full.json'));
    expect(bodiesOf(db, 'listing')).toMatchObject([
      {
        kind: 'feel-better',
        ages: { from: 12, to: null },
        facts: {},
        prices: [],
        languages: ['ur'],
        places: null,
        checked: { on: '2005-01-01', by: 'feed' },
      },
    ]);
    expect(bodiesOf(db, 'venue')).toMatchObject([
      { point: null, facts: { hearing_loop: { state: 'yes' }, step_free: { state: 'yes' } } },
    ]);
  });

  test('the council sample keeps back what it says is not visible, and stores no contact that is not public', async () => {
    const db = aDirectory();
    const path = join(STANDARDS, 'import-samples/services--with-sample-data.csv');
    expect(await imported(db, path)).toMatchObject([
      { deed: 'kept_back', reason: 'the file says that it is not visible' },
      { deed: 'created' },
    ]);
    await imported(db, path, { includeHidden: true });
    expect(bodiesOf(db, 'listing').map(({ name }) => name)).toEqual(['Second example service', 'CSV creation service']);
    expect(JSON.stringify(bodiesOf(db, 'listing'))).not.toContain('email2@email.com');
    expect(bodiesOf(db, 'listing')[1]).toMatchObject({
      facts: {},
      prices: [
        { pence: 100, per: 'half_day' },
        { pence: 0, who: 'OAP' },
      ],
    });
  });
});
