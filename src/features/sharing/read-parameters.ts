import { Invalid } from '#domain/errors.ts';
import { PARAMETERS, type ParameterName, type Read } from './parameters.ts';

/** What may be given several times: all of them must hold. */
const SEVERAL: readonly ParameterName[] = ['taxonomy_term_id', 'taxonomy_id'];

const PAGING = ['page', 'per_page', 'format'] as const;
const MATCHING = [
  'search',
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'modified_after',
  'minimum_age',
  'maximum_age',
  'day',
  'start_time',
  'end_time',
  'postcode',
  'proximity',
] as const;

/** What each address may be asked for. */
export const ASKABLE = {
  '/services': [...PAGING, 'after', ...MATCHING, 'full', 'minimal'],
  '/service_at_locations': [...PAGING, 'after', ...MATCHING, 'full'],
  '/organizations': [...PAGING, 'after', 'search', 'taxonomy_term_id', 'taxonomy_id', 'full', 'full_service'],
  '/organizations/{id}': ['full_service'],
  '/taxonomies': [...PAGING, 'search'],
  '/taxonomy_terms': [...PAGING, 'search', 'taxonomy_id', 'top_only', 'parent_id'],
  '/services/{id}': [],
  '/service_at_locations/{id}': [],
  '/taxonomies/{id}': [],
  '/taxonomy_terms/{id}': [],
  '/': [],
} as const satisfies Record<string, readonly ParameterName[]>;
export type Address = keyof typeof ASKABLE;

/** Parameters as they were asked for; what was not asked for is not there. Those that may be given several times are lists. */
export type Asked = {
  readonly [Name in ParameterName]?: Name extends 'taxonomy_term_id' | 'taxonomy_id'
    ? readonly Read<Name>[]
    : Read<Name>;
};

const isName = (names: readonly ParameterName[], name: string): name is ParameterName =>
  names.some((known) => known === name);

/** Reads what an address was asked for. Throws `Invalid` that says of each wrong parameter what would do. */
export function readParameters(address: Address, params: URLSearchParams): Asked {
  const names: readonly ParameterName[] = ASKABLE[address];
  const asked = new Map<string, unknown>();
  const wrong = new Map<string, string[]>();
  for (const name of new Set(params.keys())) {
    const texts = params.getAll(name).filter((text) => text !== '');
    if (!isName(names, name)) {
      wrong.set(name, [
        names.length === 0 ? 'This address takes no parameters.' : `This address takes ${names.join(', ')}.`,
      ]);
      continue;
    }
    const { read, must, example } = PARAMETERS[name];
    const values = texts.map((text) => read.safeParse(text));
    if (values.some(({ success }) => !success)) wrong.set(name, [`It must be ${must}. For example: ${example}`]);
    else if (SEVERAL.includes(name))
      asked.set(
        name,
        values.map(({ data }) => data),
      );
    else if (texts.length > 1) wrong.set(name, ['Give it once.']);
    else if (texts.length === 1) asked.set(name, values[0]?.data);
  }
  if (asked.has('proximity') && !asked.has('postcode') && !wrong.has('postcode'))
    wrong.set('proximity', ['Give a postcode as well, to say where it is measured from. For example: postcode=M5 4WT']);
  // Own properties, whatever they are called.
  if (wrong.size > 0)
    throw new Invalid(`These cannot be used: ${[...wrong.keys()].join(', ')}.`, Object.fromEntries(wrong));
  return Object.fromEntries(asked) as Asked;
}
