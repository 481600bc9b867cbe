import { checkLinks, linksIn, nothingsIn } from './check-links.ts';
import { checkList } from './check-list.ts';
import { type Notebook, newNotebook, type Report, type Severity } from './finding.ts';
import { type Bounds, getJson } from './get-json.ts';
import type { Check, Official } from './official-schemas.ts';

/** As the official validator: so many records of each list are asked for by their ids. */
const MOST_IDS = 10;
const VERSION = 'HSDS-UK-3.0';

interface Round {
  readonly base: string;
  readonly bounds: Bounds;
  readonly notebook: Notebook;
  /** Addresses of records that other records name. */
  readonly links: Set<string>;
}

interface Standing {
  readonly endpoint: string;
  readonly severity: Severity;
  readonly check: Check | null;
}

const asText = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === field)?.[1] : undefined;

async function checkDetails({ base, bounds, notebook }: Round, { endpoint, severity, check }: Standing): Promise<void> {
  for (const address of [base, `${base}/`]) {
    notebook.look(endpoint, 'answers');
    const got = await getJson(address, bounds);
    if (!got.ok) {
      notebook.find({ severity, endpoint, rule: 'answers', message: `${address}: ${got.problem}` });
      continue;
    }
    notebook.look(endpoint, 'schema');
    for (const message of check?.(got.value) ?? []) notebook.find({ severity, endpoint, rule: 'schema', message });
    const version = asText(got.value, 'version');
    if (version !== VERSION)
      notebook.find({
        severity,
        endpoint,
        rule: 'version',
        message: `version is ${JSON.stringify(version)}: it must be “${VERSION}”`,
      });
    if (got.headers.get('access-control-allow-origin') !== '*')
      notebook.find({
        severity: 'advice',
        endpoint,
        rule: 'open',
        message: 'send Access-Control-Allow-Origin: *, so that web pages can read it',
      });
  }
}

async function checkRecord(
  round: Round,
  { endpoint, severity, check }: Standing,
  id: string,
  hsds: Check | null,
): Promise<void> {
  const { base, bounds, notebook, links } = round;
  const find = (how: Severity, rule: string, message: string) =>
    notebook.find({ severity: how, endpoint, rule, message });
  notebook.look(endpoint, 'answers');
  const got = await getJson(`${base}${endpoint.replace('{id}', encodeURIComponent(id))}`, bounds);
  if (!got.ok) return find(severity, 'answers', `${id}: ${got.problem}`);
  notebook.look(endpoint, 'schema');
  for (const problem of check?.(got.value) ?? []) find(severity, 'schema', problem);
  for (const link of linksIn(got.value)) links.add(link);
  if (asText(got.value, 'id') !== id)
    find('advice', 'ids', `asked for ${id}, it gives ${String(asText(got.value, 'id'))}`);
  const [nothing] = nothingsIn(got.value);
  if (nothing !== undefined)
    find('advice', 'nothing', `${nothing} is null or empty: leave out what has no value, unless the schema wants it`);
  if (hsds === null) return;
  notebook.look(endpoint, 'HSDS 3.1');
  for (const problem of hsds(got.value)) find('advice', 'HSDS 3.1', problem);
}

/** Lists that the profile does not test, and are in HSDS: what is found there is advice. */
const BESIDE = [{ endpoint: '/organizations', hsds: 'organization.json' }] as const;
const HSDS_OF: Readonly<Record<string, string>> = {
  '/services/{id}': 'service.json',
  '/service_at_locations/{id}': 'service_at_location.json',
};

type Test = Official['profile']['testGroups'][number]['tests'][number];

/** One test of the profile. Lists tell those after them which ids there are. */
async function runTest(
  round: Round,
  test: Test,
  severity: Severity,
  official: Official,
  met: Map<string, readonly string[]>,
): Promise<void> {
  const check = official.check(test.schema);
  const list = test.endpoint.replace(/\/$/u, '');
  if (test.endpoint === '/') return checkDetails(round, { endpoint: '/', severity, check });
  if (test.useIdFrom === undefined) {
    met.set(list, await checkList({ ...round, endpoint: list, severity, check }));
    return;
  }
  const endpoint = `${list}/{id}`;
  const hsds = HSDS_OF[endpoint];
  const reads = hsds === undefined ? null : official.hsds(hsds);
  for (const id of (met.get(list) ?? []).slice(0, MOST_IDS))
    await checkRecord(round, { endpoint, severity, check }, id, reads);
}

/**
 * Holds a publisher to the official test profile of Open Referral UK 3.0, its paging rules, and what other readers need: ids that lead
 * somewhere, fields left out, pages open to other sites, readable as HSDS 3.1. `base` is where its first address answers.
 */
export async function checkPublisher(base: string, official: Official, bounds: Bounds): Promise<Report> {
  const round: Round = { base: base.replace(/\/+$/u, ''), bounds, notebook: newNotebook(), links: new Set() };
  const met = new Map<string, readonly string[]>();
  for (const { required, tests } of official.profile.testGroups)
    for (const test of tests) await runTest(round, test, required ? 'error' : 'warning', official, met);
  for (const { endpoint, hsds } of BESIDE) {
    const standing = { endpoint: `${endpoint}/{id}`, severity: 'advice', check: official.hsds(hsds) } as const;
    const ids = await checkList({ ...round, endpoint, severity: 'advice', check: null });
    for (const id of ids.slice(0, MOST_IDS)) await checkRecord(round, standing, id, null);
  }
  await checkLinks(round.base, round.links, bounds, round.notebook);
  return round.notebook.report();
}
