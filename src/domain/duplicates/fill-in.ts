type Told = Readonly<{ [field: string]: unknown }>;

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nobody told us: nothing, an empty list, a fact that is not known, or parts that all are. */
export function isUntold(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isTold(value)) return false;
  return 'state' in value && value.state === 'unknown' ? true : Object.values(value).every(isUntold);
}

/** What is one record's own and never comes from another. */
const OWN = new Set(['name', 'provider', 'kind', 'example', 'checked', 'hideAddress', 'placesAt', 'easyRead', 'alert']);
/** Parts that are told one by one; of everything else the whole is taken or nothing. */
const IN_PARTS = new Set(['facts', 'visit', 'work', 'joining']);

const parts = (kept: Told, other: Told): Told =>
  Object.fromEntries(
    [...new Set([...Object.keys(kept), ...Object.keys(other)])].map((part) => [
      part,
      isUntold(kept[part]) && !isUntold(other[part]) ? other[part] : kept[part],
    ]),
  );

/** The body of a record with what it does not tell taken from another of the same kind. What it tells stays. */
export function filledIn<Body extends object>(kept: Body, other: Body): Body {
  const of: Told = Object.fromEntries(Object.entries(other));
  const filled = Object.entries(kept).map(([field, value]: [string, unknown]) => {
    const theirs = of[field];
    if (OWN.has(field) || isUntold(theirs)) return [field, value];
    if (IN_PARTS.has(field) && isTold(value) && isTold(theirs)) return [field, parts(value, theirs)];
    return [field, isUntold(value) ? theirs : value];
  });
  return { ...kept, ...Object.fromEntries(filled) };
}
