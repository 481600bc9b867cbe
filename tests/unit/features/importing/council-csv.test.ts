import { describe, expect, test } from 'vitest';
import { aDirectory, aFile, bodiesOf, deedsOf, imported } from '../../../support/an-import.ts';

const HEADINGS =
  'import_id,import_id_reference,name,description,organisation,url,approved,visible_from,visible_to,visible,needs_referral,min_age,max_age,suitabilities,contact_name,contact_visible,contact_email,contact_phone,location_name,location_latitude,location_longitude,location_postcode,location_visible,mask_exact_address,location_accessibilities,free,cost_option,cost_amount,cost_type,schedules_opens_at,schedules_closes_at,scheduled_weekday'.split(
    ',',
  );
type Row = Readonly<Record<string, string>>;
const quote = (cell: string): string => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly Row[], end = '\r\n'): string =>
  [HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => quote(row[heading] ?? '')))]
    .map((cells) => cells.join(','))
    .join(end);

const main: Row = {
  import_id: '1',
  name: 'Gardening group',
  organisation: 'Brackwell Growers',
  visible: 'TRUE',
  approved: 'TRUE',
};
const under = (cells: Row): Row => ({ import_id: '2', import_id_reference: '1', ...cells });
const listing = async (...rows: Row[]) => {
  const db = aDirectory();
  await imported(db, aFile('services.csv', csv(rows)));
  return bodiesOf(db, 'listing')[0];
};

describe('a service and the rows under it', () => {
  test('become one listing', async () => {
    const db = aDirectory();
    const rows = [
      {
        ...main,
        description: 'We grow "food", and eat it.\n\nCome along.',
        suitabilities: 'Autism;Older people',
        location_name: 'Allotments',
        location_postcode: 'M5 4WT',
      },
      under({ location_name: 'The Mill', location_accessibilities: 'Hoist; Building has lift' }),
      under({ cost_option: 'OAP', cost_amount: '0', cost_type: 'per session' }),
      under({ cost_amount: '4.50', cost_type: 'per session' }),
      under({ schedules_opens_at: '09:00:00', schedules_closes_at: '12:00:00', scheduled_weekday: 'monday' }),
    ];
    expect(await imported(db, aFile('services.csv', csv(rows)))).toMatchObject([
      { deed: 'created', place: 'services.csv:2' },
    ]);
    expect(bodiesOf(db, 'listing')).toMatchObject([
      {
        description: 'We grow "food", and eat it.\n\nCome along.',
        kind: 'join-in',
        audiences: ['autism', 'older'],
        prices: [
          { pence: 0, per: 'session', who: 'OAP' },
          { pence: 450, per: 'session', who: null },
        ],
        sessions: [{ days: ['mon'], starts: '09:00', ends: '12:00' }, { days: ['mon'] }],
      },
    ]);
    expect(bodiesOf(db, 'venue')).toMatchObject([
      { name: 'Allotments' },
      { name: 'The Mill', facts: { hoist: { state: 'yes' }, lift: { state: 'yes' } } },
    ]);
  });

  test('that stand apart are refused, and say which service they are of', async () => {
    const outcomes = await imported(
      aDirectory(),
      aFile('s.csv', csv([main, { ...main, import_id: '8', name: 'Art' }, under({ cost_amount: '1' })])),
    );
    expect(outcomes).toMatchObject([
      { deed: 'created' },
      { deed: 'refused', place: 's.csv:4', field: 'import_id_reference' },
      { deed: 'created' },
    ]);
  });
});

describe('free', () => {
  test.each([
    [{ free: 'TRUE' }, 'yes'],
    [{ free: 'FALSE' }, undefined],
    [{}, undefined],
    [{ free: 'FALSE', cost_amount: '5', cost_type: 'per day' }, 'no'],
    [{ free: 'FALSE', cost_option: 'OAP', cost_amount: '0', cost_type: 'per day' }, undefined],
  ])('%o is %s', async (cells, state) => {
    expect(await listing({ ...main, ...cells })).toMatchObject({
      facts: state === undefined ? {} : { free: { state } },
    });
    if (state === undefined) expect((await listing({ ...main, ...cells }))?.facts).not.toHaveProperty('free');
  });
});

describe('what is not to be seen', () => {
  test.each([
    [{ visible: 'FALSE' }, 'not visible'],
    [{ approved: 'FALSE' }, 'not approved'],
    [{ visible_to: '2023-05-17' }, 'visible until 2023-05-17'],
    [{ visible_from: '2030-01-01' }, 'visible from 2030-01-01'],
  ])('%o is kept back', async (cells, why) => {
    const db = aDirectory();
    const file = aFile('s.csv', csv([{ ...main, ...cells }]));
    const [outcome] = await imported(db, file);
    expect(outcome?.deed).toBe('kept_back');
    expect(outcome?.reason).toContain(why);
    expect(bodiesOf(db, 'listing')).toEqual([]);
    expect(deedsOf(await imported(db, file, { includeHidden: true }))).toEqual(['created']);
  });

  test('a contact is stored only when it is marked as public', async () => {
    const contact = { contact_name: 'Sam', contact_email: 'sam@example.org', contact_phone: '01204 555010' };
    for (const visible of ['FALSE', ''])
      expect(JSON.stringify(await listing({ ...main, ...contact, contact_visible: visible }))).not.toContain('sam@');
    expect((await listing({ ...main, ...contact, contact_visible: 'TRUE' }))?.contacts).toMatchObject([
      { email: 'sam@example.org' },
    ]);
  });

  test('a place that is not visible is not stored, and one to be masked is stored without its street', async () => {
    const place = {
      location_name: 'Refuge',
      location_latitude: '53.48751',
      location_longitude: '-2.29049',
      location_postcode: 'M5 4WT',
    };
    expect((await listing({ ...main, ...place, location_visible: 'FALSE' }))?.venues).toEqual([]);
    const db = aDirectory();
    await imported(db, aFile('s.csv', csv([{ ...main, ...place, mask_exact_address: 'TRUE' }])));
    expect(bodiesOf(db, 'venue')).toMatchObject([
      { hideAddress: true, postcode: 'M5', point: { lat: 53.49, lng: -2.29 } },
    ]);
  });
});

describe('however the file is written', () => {
  const rows = [{ ...main, name: 'Café für alle' }];
  test.each([
    ['UTF-8', Buffer.from(csv(rows))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${csv(rows)}`)],
    ['UTF-16', Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le')],
    ['Windows-1252', Buffer.from(csv(rows), 'latin1')],
    ['bare line feeds', Buffer.from(csv(rows, '\n'))],
    ['doubled returns', Buffer.from(csv(rows, '\r\r\n'))],
    ['semicolons', Buffer.from(csv(rows).replaceAll(',', ';'))],
  ])('%s', async (_, content) => {
    const db = aDirectory();
    await imported(db, aFile('s.csv', content));
    expect(bodiesOf(db, 'listing')).toMatchObject([{ name: 'Café für alle' }]);
  });

  test('a letter that is not UTF-8 late in a long file is read as well', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      ...main,
      import_id: `${n}`,
      name: n === 2999 ? 'Café' : `Group ${n}`,
    }));
    const db = aDirectory();
    await imported(db, aFile('s.csv', Buffer.from(csv(many), 'latin1')));
    expect(bodiesOf(db, 'listing').at(-1)).toMatchObject({ name: 'Café' });
  });

  test('a row with a cell too many is refused, and the next is read', async () => {
    const text = `${csv([main])},a,b\r\n${csv([{ ...main, import_id: '9' }]).split('\r\n')[1]}`;
    expect(await imported(aDirectory(), aFile('s.csv', text))).toMatchObject([
      { deed: 'refused', place: 's.csv:2' },
      { deed: 'created', place: 's.csv:3' },
    ]);
  });
});

test('two councils’ files of one name with the same numbers stay apart', async () => {
  const db = aDirectory();
  await imported(db, aFile('services.csv', csv([main])));
  expect(
    deedsOf(await imported(db, aFile('services.csv', csv([{ ...main, organisation: 'Walminster Growers' }])))),
  ).toEqual(['created']);
});
