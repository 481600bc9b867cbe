import { isSeen } from '../text.ts';

/** Null, empty words and what holds nothing else: feeds write all of these for "not told us". */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && !isSeen(value));

/** The same JSON without anything that only says "nothing here". Empty lists stay: they hold nothing to leave out. */
export function stripEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => !isNothing(part)).map(stripEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isNothing(part))
      .map(([key, part]) => [key, stripEmpty(part)]),
  );
}
