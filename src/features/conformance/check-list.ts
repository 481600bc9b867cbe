import { type Envelope, idsOn, pageProblems, readEnvelope } from './envelope.ts';
import type { Notebook, Severity } from './finding.ts';
import { type Bounds, getJson } from './get-json.ts';
import type { Check } from './official-schemas.ts';

/** As the official tests ask: 5 on a page. */
const PER_PAGE = 5;
const MIDDLE_PAGES = 3;

export interface ListCheck {
  readonly base: string;
  readonly endpoint: string;
  readonly severity: Severity;
  readonly check: Check | null;
  readonly bounds: Bounds;
  readonly notebook: Notebook;
}

/** The pages to look at: the first, some in the middle, spread evenly, and the last. */
function pagesOf(total: number): number[] {
  const middle = Array.from(
    { length: MIDDLE_PAGES },
    (_, at) => 1 + Math.round(((at + 1) * (total - 1)) / (MIDDLE_PAGES + 1)),
  );
  return [...new Set([...middle, total])].filter((page) => page > 1 && page <= total);
}

async function checkPage(list: ListCheck, page: number): Promise<Envelope | null> {
  const { base, endpoint, severity, check, bounds, notebook } = list;
  const find = (rule: string, message: string) => notebook.find({ severity, endpoint, rule, message });
  const got = await getJson(`${base}${endpoint}?per_page=${PER_PAGE}&page=${page}`, bounds);
  notebook.look(endpoint, 'answers');
  if (!got.ok) {
    find('answers', `page ${page}: ${got.problem}`);
    return null;
  }
  if (check !== null) {
    notebook.look(endpoint, 'schema');
    for (const problem of check(got.value)) find('schema', problem);
  }
  notebook.look(endpoint, 'pages');
  const read = readEnvelope(got.value);
  if ('problems' in read) {
    for (const problem of read.problems) find('pages', problem);
    return null;
  }
  for (const problem of pageProblems(read.page, page, PER_PAGE)) find('pages', problem);
  return read.page;
}

/** Looks at a list: its first, middle and last pages. Gives the ids it met, in order. */
export async function checkList(list: ListCheck): Promise<string[]> {
  const { endpoint, notebook } = list;
  const first = await checkPage(list, 1);
  if (first === null) return [];
  const ids = idsOn(first);
  for (const page of pagesOf(first.total_pages)) {
    const next = await checkPage(list, page);
    if (next !== null) ids.push(...idsOn(next));
  }
  notebook.look(endpoint, 'ids');
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    notebook.find({ severity: 'advice', endpoint, rule: 'ids', message: `${twice} is listed more than once` });
  if (ids.length === 0)
    notebook.find({
      severity: 'advice',
      endpoint,
      rule: 'answers',
      message: 'the list is empty, so nothing of it could be checked',
    });
  return ids;
}
