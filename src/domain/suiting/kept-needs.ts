/**
 * What somebody said they need, as their browser keeps it and nothing else does: ids of needs for them and, when they want, for a friend.
 * This file stands in pages, so it brings no tables with it.
 */
export interface KeptNeeds {
  readonly me: readonly string[];
  /** Null: only me. */
  readonly friend: readonly string[] | null;
}

/** Under this name `localStorage` holds it. */
export const NEEDS_KEY = 'dayways.needs';
const VERSION = 1;

export const NO_NEEDS: KeptNeeds = { me: [], friend: null };

/** Whether anything is said that a choice can be held against. */
export const saysNothing = ({ me, friend }: KeptNeeds): boolean => me.length === 0 && (friend ?? []).length === 0;

export const writeNeeds = ({ me, friend }: KeptNeeds): string =>
  JSON.stringify({ v: VERSION, me, ...(friend === null ? {} : { friend }) });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not written by us: there is nothing in it to keep. Anything else than that is a fault of ours.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Reads such a text, of any make: what is known is kept, each need once, in the order of `known`. `damaged` says that something was left out,
 * so that a person can be told and can look.
 */
export function readNeeds(
  text: string | null,
  known: readonly string[],
): { readonly needs: KeptNeeds; readonly damaged: boolean } {
  if (text === null || text === '') return { needs: NO_NEEDS, damaged: false };
  const value = parsed(text);
  // Before there was a friend it could be a plain list.
  const { v, me, friend } = Array.isArray(value)
    ? { v: 0, me: value, friend: undefined }
    : isRecord(value)
      ? value
      : {};
  let damaged = v !== VERSION || !Array.isArray(me) || (friend !== undefined && !Array.isArray(friend));
  const idsIn = (list: unknown): string[] => {
    const all: readonly unknown[] = Array.isArray(list) ? list : [];
    const ids = known.filter((id) => all.includes(id));
    if (ids.length !== all.length) damaged = true;
    return ids;
  };
  const needs = { me: idsIn(me), friend: Array.isArray(friend) ? idsIn(friend) : null };
  return { needs, damaged };
}
