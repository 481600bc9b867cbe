import type { Notebook } from './finding.ts';
import { type Bounds, getJson } from './get-json.ts';

/** Fields that name a record of another address. */
const NAMED_IN: Readonly<Record<string, string>> = {
  organization_id: '/organizations/',
  taxonomy_term_id: '/taxonomy_terms/',
  taxonomy_id: '/taxonomies/',
  service_at_location_id: '/service_at_locations/',
  service_id: '/services/',
};
/** The same for records that stand inside others, by the field that they stand in. */
const NESTED_IN: Readonly<Record<string, string>> = {
  organization: '/organizations/',
  taxonomy_term: '/taxonomy_terms/',
  service_at_locations: '/service_at_locations/',
  service: '/services/',
};
const MOST_OF_EACH = 5;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Addresses of other records that a record names, below the base. */
export function linksIn(value: unknown, within = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => linksIn(member, within));
  if (!isObject(value)) return [];
  const stub = NESTED_IN[within];
  const own = stub !== undefined && typeof value.id === 'string' ? [stub + value.id] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([field, part]) => {
      const named = NAMED_IN[field];
      return named !== undefined && typeof part === 'string' ? [named + part] : linksIn(part, field);
    }),
  ];
}

/** Words that the schema of an address wants, also where nobody knows them. */
const WANTED = ['city', 'state_province', 'postal_code'];

/** Paths of what is there and says nothing: null and empty words, which the standard wants left out. */
export function nothingsIn(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (Array.isArray(value)) return value.flatMap((member) => nothingsIn(member, path));
  return isObject(value)
    ? Object.entries(value)
        .filter(([field, part]) => part !== '' || !WANTED.includes(field))
        .flatMap(([field, part]) => nothingsIn(part, path === '' ? field : `${path}/${field}`))
    : [];
}

/** Asks for a few of the records that other records name: each must be there under its id. */
export async function checkLinks(
  base: string,
  links: ReadonlySet<string>,
  bounds: Bounds,
  notebook: Notebook,
): Promise<void> {
  const byEndpoint = Map.groupBy(links, (link) => `${link.slice(0, link.lastIndexOf('/') + 1)}{id}`);
  for (const [endpoint, some] of byEndpoint)
    for (const link of some.slice(0, MOST_OF_EACH)) {
      notebook.look(endpoint, 'ids');
      const got = await getJson(base + link, bounds);
      const id = link.slice(link.lastIndexOf('/') + 1);
      const find = (message: string) => notebook.find({ severity: 'advice', endpoint, rule: 'ids', message });
      if (!got.ok) find(`${id} is named by another record, and here ${got.problem}`);
      else if (isObject(got.value) && got.value.id !== id) find(`asked for ${id}, it gives ${String(got.value.id)}`);
    }
}
