import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UnreadableInput } from '#features/importing/source-item.ts';
import { anId } from '../../../support/a-listing.ts';
import { aService, atPlace } from '../../../support/a-service.ts';
import { aDirectory, aFile, bodiesOf, deedsOf, imported } from '../../../support/an-import.ts';

const service = (name: string, more: object = {}) => aService({ id: anId(name), name, ...more });
const names = async (content: string | Buffer, name = 'file'): Promise<unknown[]> => {
  const db = aDirectory();
  await imported(db, aFile(name, content));
  return bodiesOf(db, 'listing').map((body) => body.name);
};

describe('the format is told by looking', () => {
  const one = service('One');
  const { organization, ...bare } = Object.fromEntries(Object.entries(one));
  test.each([
    ['one service', JSON.stringify(one)],
    ['a list', JSON.stringify([one])],
    ['a page of version 3', JSON.stringify({ total_items: 1, contents: [one] })],
    ['a page of version 1', JSON.stringify({ totalPages: 1, content: [one] })],
    ['a list of pages', JSON.stringify([{ contents: [one] }])],
    ['a service at a location', JSON.stringify({ ...atPlace(), service: one })],
    ['an organization with its services', JSON.stringify({ ...Object(organization), services: [bare] })],
    ['one service a line', `${JSON.stringify(one)}\n${JSON.stringify({ id: 1 })}\n`],
    ['packed', gzipSync(JSON.stringify([one]))],
    ['UTF-16', Buffer.from(`\uFEFF${JSON.stringify([one])}`, 'utf16le')],
    ['a byte order mark', `\uFEFF${JSON.stringify([one])}`],
  ])('%s', async (_, content) => expect(await names(content, 'something.txt')).toEqual(['One']));

  test('tables in one object', async () => {
    const tables = {
      'organizations.csv': [{ id: 'o', name: 'Open Gate' }],
      'services.csv': [{ id: 's', organization_id: 'o', name: 'One', status: 'active' }],
      'service_at_location.csv': [{ id: 'a', service_id: 's', location_id: 'l' }],
      'locations.csv': [{ id: 'l', name: 'The Mill', location_type: 'physical' }],
      'schedules.csv': [
        { id: 't', service_id: 's', service_at_location_id: 'a', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00' },
      ],
      'phones.csv': [{ id: 'p', service_id: 's', number: '01204 555010' }],
    };
    const db = aDirectory();
    await imported(db, aFile('x', JSON.stringify(tables)));
    expect(bodiesOf(db, 'listing')).toMatchObject([
      { name: 'One', sessions: [{ days: ['mon'], starts: '10:00' }], contacts: [{ phone: '01204 555010' }] },
    ]);
    expect(bodiesOf(db, 'venue')).toMatchObject([{ name: 'The Mill' }]);
  });

  test.each([
    ['<html><body>Not here</body></html>', 'neither JSON nor CSV'],
    ['', 'neither JSON nor CSV'],
    ['one,two\n1,2\n', 'headings that are not known'],
    ['id,organization_id,name\n1,2,3\n', 'one table of several'],
    ['{"id": "x", ', 'not JSON'],
  ])('“%s” is not taken, and the message says what would do', async (content, why) => {
    const refusal = imported(aDirectory(), aFile('what', content));
    await expect(refusal).rejects.toThrow(UnreadableInput);
    await expect(imported(aDirectory(), aFile('what', content))).rejects.toThrow(why);
  });
});

test('services at locations of one service become one listing with all its venues', async () => {
  const db = aDirectory();
  const at = (name: string) => ({
    ...atPlace({ id: anId(name), name }),
    id: anId(`at ${name}`),
    service: service('One'),
  });
  expect(deedsOf(await imported(db, aFile('x', JSON.stringify({ contents: [at('Mill'), at('Hall')] }))))).toEqual([
    'created',
  ]);
  expect(bodiesOf(db, 'listing')[0]?.venues).toHaveLength(2);
});

test('a line that is not JSON is refused with its number, and the next is read', async () => {
  const db = aDirectory();
  const outcomes = await imported(
    db,
    aFile('x.jsonl', `${JSON.stringify(service('One'))}\n{broken\n${JSON.stringify(service('Two'))}`),
  );
  const broken = { deed: 'refused', place: 'x.jsonl:2', reason: expect.stringContaining('This line is not JSON') };
  expect(outcomes).toMatchObject([{ deed: 'created' }, broken, { deed: 'created' }]);
});
