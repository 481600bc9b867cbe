import type { Span } from './sentences.ts';

/** Spans in order with those that touch made one, so that looking one up is quick. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The index of the last span that starts at or before `at`, or -1. */
export function lastStarting(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a span touches one of the joined spans. */
export function touches(joined: readonly Span[], { start, end }: Span): boolean {
  const found = joined[lastStarting(joined, end - 1)];
  return found !== undefined && found.end > start;
}
