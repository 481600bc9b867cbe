import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '#db/client.ts';
import { listingsById, providersById, venuesById } from '#db/published.ts';
import type { OutService } from '#domain/open-referral/out/contract/service.ts';
import { idFor } from '#features/importing/origins.ts';
import { withPhotographs } from '../../support/a-directory-of-ours.ts';
import { ask } from '../../support/running-front.ts';
import { dataFolder, type RunningSite, startSite } from '../../support/running-site.ts';

const FEED = 'the first site';
const folders = [dataFolder(), dataFolder()] as const;
const [from, to] = folders.map(({ dataDir }) => dataDir) as [string, string];
const directoryIn = (folder: string): Db => openDatabase(join(folder, 'dayways.sqlite'));

let first: RunningSite;
let second: RunningSite;
let services: OutService[];

const get = async ({ port }: RunningSite, path: string): Promise<string> => {
  const { status, text } = await ask(port, path, { headers: { Host: `localhost:${port}` } });
  expect([path, status]).toEqual([path, 200]);
  return text;
};

/** Runs the import as somebody does who moves a directory. */
async function importOurs(file: string): Promise<string> {
  const words = ['scripts/import.ts', file, '--feed', FEED, '--ours', '--json'];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, DATA_DIR: to, SEED: 'none', FEEDS_ALLOW_PRIVATE: 'yes' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  return output;
}

beforeAll(async () => {
  first = await startSite(from, { SEARCH: 'fts5' });
  mkdirSync(join(from, 'uploads'), { recursive: true });
  const db = directoryIn(from);
  await withPhotographs(db, join(from, 'uploads'), new Date());
  db.close();
  const lines = await get(first, '/api/v3/services?format=ndjson&full=true');
  services = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const file = join(to, 'feed.jsonl');
  writeFileSync(file, lines);
  const outcomes = await importOurs(file);
  expect(outcomes).not.toMatch(/"deed":"(?!created)|"warnings":\[\{/u);
  second = await startSite(to, { SEARCH: 'fts5', SEED: 'none' });
});
afterAll(async () => {
  await first.end('SIGTERM');
  await second.end('SIGTERM');
  for (const folder of folders) folder.remove();
});

type Kind = 'listings' | 'providers' | 'venues';
const READ = { listings: listingsById, providers: providersById, venues: venuesById } as const;
const SUBJECT = { listings: 'listing', providers: 'provider', venues: 'venue' } as const;

/** The address of each record on either site. */
function addresses(kind: Kind, ids: readonly string[]): (readonly [here: string, there: string])[] {
  const [here, there] = [directoryIn(from), directoryIn(to)];
  try {
    const before = READ[kind](here, ids);
    const after = READ[kind](
      there,
      ids.map((id) => idFor(FEED, SUBJECT[kind], id)),
    );
    return ids.map((id) => {
      const pair = [before.get(id), after.get(idFor(FEED, SUBJECT[kind], id))] as const;
      if (pair[0] === undefined || pair[1] === undefined) throw new Error(`${kind} ${id} is not on both sites`);
      return [`/${kind}/${pair[0].slug}`, `/${kind}/${pair[1].slug}`];
    });
  } finally {
    here.close();
    there.close();
  }
}

const placesOf = ({ service_at_locations = [] }: OutService) =>
  service_at_locations.flatMap(({ location }) => (location?.location_type === 'physical' ? [location] : []));
const isHidden = (service: OutService) =>
  placesOf(service).some(({ mask_exact_address }) => mask_exact_address === true);

/** What people read: the words between the tags of a page's own part, and the photographs with theirs. */
const read = (html: string): string[] =>
  (/<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '')
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/\/photos\/[a-z0-9]{16}(?=-\d+x\d+\.webp)/gu, '/photos/name')
    .replaceAll(/<img\b[^>]*src="(\/photos\/[^"]+)"[^>]*>/gu, '>\n[$1]\n<')
    .split(/<[^>]*>/u)
    .map((words) => words.replaceAll(/\s+/gu, ' ').trim())
    .filter((words) => words !== '');

describe('a directory that is exported whole and imported by an empty one', () => {
  test.each(['', '?view=all'])('has every listing’s page as it was (%s)', async (view) => {
    const open = services.filter((service) => !isHidden(service));
    expect(open.length).toBeGreaterThan(services.length * 0.95);
    for (const [here, there] of addresses(
      'listings',
      open.map(({ id }) => id),
    )) {
      const before = read(await get(first, here + view));
      expect(before.length, here).toBeGreaterThan(20);
      expect(read(await get(second, there + view)), here).toEqual(before);
    }
  });

  test('has every provider’s and every venue’s page as it was', async () => {
    const hidden = new Set(services.filter(isHidden).flatMap((service) => placesOf(service).map(({ id }) => id)));
    const venues = new Set(
      services.flatMap((service) => placesOf(service).map(({ id }) => id)).filter((id) => !hidden.has(id)),
    );
    const pairs = [
      ...addresses('providers', [...new Set(services.map(({ organization_id }) => organization_id))]),
      ...addresses('venues', [...venues]),
    ];
    for (const [here, there] of pairs)
      expect(read(await get(second, there)).toSorted(), here).toEqual(read(await get(first, here)).toSorted());
  });

  test('shows the photographs, made anew', async () => {
    const [listing] = services.filter(({ dayways_photographs }) => dayways_photographs !== undefined);
    const [[, there] = ['', '']] = addresses('listings', [listing?.id ?? '']);
    const page = await get(second, there);
    const [, photograph = ''] = /src="(\/photos\/[^"]+)"/u.exec(page) ?? [];
    expect(page).toContain('The “big” room');
    expect(listing?.dayways_photographs?.[0]?.url).not.toContain(photograph);
    await get(second, photograph);
  });
});
