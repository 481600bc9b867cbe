import type { Draft } from './draft.ts';
import { same } from './same.ts';
import type { Subject } from './subject.ts';

/** A field that two people changed to different things: `contacts`, or `facts.hoist`. */
export interface Clash {
  readonly field: string;
  readonly mine: unknown;
  readonly current: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that tell of a day: the later one is right, and of one day what is published already. */
const LATER_COUNTS: readonly string[] = ['checked', 'checks', 'places'];

const dayOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'on' in value ? String(value.on) : '';

function mergeFields(base: Fields, mine: Fields, current: Fields, under: string): { merged: Fields; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const merged = new Map<string, unknown>();
  for (const field of new Set([...Object.keys(current), ...Object.keys(mine)])) {
    const [was, my, now] = [base[field], mine[field], current[field]];
    const path = `${under}${field}`;
    if (path === 'facts') {
      const facts = mergeFields((was ?? {}) as Fields, (my ?? {}) as Fields, (now ?? {}) as Fields, 'facts.');
      merged.set(field, facts.merged);
      clashes.push(...facts.clashes);
      continue;
    }
    const isMine = !same(was, my) && (same(was, now) || (LATER_COUNTS.includes(path) && dayOf(my) > dayOf(now)));
    if (!isMine && !same(was, my) && !same(my, now) && !LATER_COUNTS.includes(path))
      clashes.push({ field: path, mine: my, current: now });
    const value = isMine ? my : now;
    if (value !== undefined) merged.set(field, value);
  }
  return { merged: Object.fromEntries(merged), clashes };
}

type Dated = Readonly<Record<string, { readonly on: string } | undefined>>;

/** A newer check of the whole counts for each kind of fact that was checked apart before it. */
function withoutOlderChecks({ checks, ...rest }: Fields): Fields {
  if (checks === undefined) return rest;
  const since = dayOf(rest.checked);
  const newer = Object.entries(checks as Dated).filter(([, check]) => check !== undefined && check.on > since);
  return newer.length === 0 ? rest : { ...rest, checks: Object.fromEntries(newer) };
}

/**
 * Puts what I changed since `base` over what is there now: field by field, facts one by one. A field that both changed to different things
 * is a clash, and `merged` has what is there now.
 */
export function mergeChanges<S extends Subject>(
  base: Draft<S>,
  mine: Draft<S>,
  current: Draft<S>,
): { readonly merged: Draft<S>; readonly clashes: readonly Clash[] } {
  const { merged, clashes } = mergeFields(base as Fields, mine as Fields, current as Fields, '');
  return { merged: withoutOlderChecks(merged) as Draft<S>, clashes };
}
