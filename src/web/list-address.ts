/** The page of a list that an address asks for; 1 for anything that is none. */
export function pageAsked(url: URL): number {
  const asked = Number(url.searchParams.get('page') ?? '1');
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
}

/** What an address asks a list for by a name: one of the values, or the first of them. */
export function oneAsked<Value extends string>(url: URL, name: string, values: readonly [Value, ...Value[]]): Value {
  const asked = url.searchParams.get(name);
  return values.find((value) => value === asked) ?? values[0];
}

/** Words to look for, without the spaces around them. Longer than anybody types is cut off. */
export const wordsAsked = (url: URL, name = 'q'): string => (url.searchParams.get(name) ?? '').trim().slice(0, 120);

/** The same list with other things asked of it; null takes one away. Pages begin anew unless one is given. */
export function listHref(url: URL, changes: Readonly<Record<string, string | number | null>>): string {
  const asked = new URLSearchParams(url.searchParams);
  asked.delete('page');
  asked.delete('done');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') asked.delete(name);
    else asked.set(name, String(value));
  }
  return asked.size === 0 ? url.pathname : `${url.pathname}?${asked}`;
}
