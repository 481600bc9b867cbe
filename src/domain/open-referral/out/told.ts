/** Null becomes nothing: a field that nobody told is left out of what is published, never sent as null or as empty words. */
export const told = <Value>(value: Value | null | undefined): Value | undefined =>
  value === null || value === '' ? undefined : value;

/** The members of a list; nothing when there are none. */
export const someOf = <Member>(members: readonly Member[]): Member[] | undefined =>
  members.length === 0 ? undefined : [...members];

/** Sentences one to a line; nothing when there are none. */
export const linesOf = (sentences: readonly (string | null | undefined)[]): string | undefined =>
  told(sentences.filter((sentence) => told(sentence) !== undefined).join('\n'));

/** A body of ours without nulls and empty lists, which say only that nobody told us. */
export function onlyTold<Body extends object>(body: Body): Partial<Body> {
  const kept = Object.entries(body).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.map(onlyToldOf)]];
    const inner = onlyToldOf(value);
    return isObject(inner) && Object.keys(inner).length === 0 ? [] : [[key, inner]];
  });
  return Object.fromEntries(kept) as Partial<Body>;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const onlyToldOf = (value: unknown): unknown => (isObject(value) && !Array.isArray(value) ? onlyTold(value) : value);
