import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromNationalGrid } from '#domain/place/osgb.ts';
import { milesBetween } from '#domain/place/point.ts';
import { importPostcodes } from '#features/importing/postcodes/import-postcodes.ts';
import { aDirectory, aFile } from '../../../support/an-import.ts';

const METRES = 1609.344;
const stored = (db: ReturnType<typeof aDirectory>): unknown =>
  db.sqlite.prepare('SELECT * FROM postcodes ORDER BY postcode').all();

// Worked example of Ordnance Survey's guide to coordinate systems, and the published place of a postcode.
test.each([
  ['Caister water tower', 651_409.903, 313_177.27, { lat: 52.657977, lng: 1.716052 }],
  ['SW1A 1AA', 529_090, 179_645, { lat: 51.501009, lng: -0.141588 }],
])('%s is where it should be, to ten metres', (_, eastings, northings, point) => {
  expect(milesBetween(fromNationalGrid(eastings, northings), point) * METRES).toBeLessThan(10);
});

describe('the ONS Postcode Directory', () => {
  const directory = (...rows: string[]): string =>
    aFile('directory.csv', `\uFEFFpcd,pcd2,pcds,doterm,oseast1m,lat,long\r\n${rows.join('\r\n')}\r\n`);

  test('fills the table; what has ended or has no place is passed', async () => {
    const db = aDirectory();
    const file = directory(
      'M5  4WT,M5   4WT,M5 4WT,,1,53.4801,-2.2801',
      'M54WX,M5 4WX,M5 4WX,201401,1,53.1,-2.1',
      'GY11AA,GY1 1AA,GY1 1AA,,,99.999999,0.000000',
      'x,x,nowhere,,1,53,-2',
    );
    expect(await importPostcodes(db, file)).toMatchObject({
      stored: 1,
      ended: 1,
      withoutPoint: 1,
      unreadable: 1,
      faults: [{ place: 'directory.csv:5', message: '“nowhere” is not a postcode' }],
    });
    expect(stored(db)).toEqual([{ postcode: 'M5 4WT', lat: 53.4801, lng: -2.2801 }]);
  });

  test('brings what is there up to date when it comes again', async () => {
    const db = aDirectory();
    await importPostcodes(db, directory('M5 4WT,,M5 4WT,,1,53.4,-2.2'));
    await importPostcodes(db, directory('M5 4WT,,M5 4WT,,1,53.5,-2.3'));
    expect(stored(db)).toEqual([{ postcode: 'M5 4WT', lat: 53.5, lng: -2.3 }]);
  });
});

test('Code-Point Open is a folder of files without headings, in metres', async () => {
  const file = aFile('sw.csv', '"SW1A1AA",10,529090,179645,"E92000001"\n"SW1A2AA",90,0,0,"E92000001"\n');
  const area = join(dirname(file), 'Data', 'CSV', 'm.csv');
  mkdirSync(dirname(area), { recursive: true });
  writeFileSync(area, '"M5 4WT",10,381500,398500,"E92000001"\n');
  const db = aDirectory();
  expect(await importPostcodes(db, dirname(file))).toMatchObject({ stored: 2, withoutPoint: 1, unreadable: 0 });
  expect(stored(db)).toMatchObject([{ postcode: 'M5 4WT' }, { postcode: 'SW1A 1AA', lat: 51.501009, lng: -0.141588 }]);
});

test.each([
  ['another table', 'a,b\n1,2\n'],
  ['nothing', ''],
])('%s is not taken for postcodes', async (what, content) => {
  const run = importPostcodes(aDirectory(), aFile('x.csv', content));
  if (what === 'nothing') expect(await run).toMatchObject({ stored: 0 });
  else await expect(run).rejects.toThrow('neither the ONS Postcode Directory');
});
