import type { Finding } from './message.ts';
import type { RuleId } from './rules.ts';

/** Rules about a whole sentence or text: others may stand inside. */
const WHOLE: ReadonlySet<RuleId> = new Set(['S1', 'S2', 'S4', 'P1']);
/** When two rules speak of the same words, the first of this list does, because following it answers the other. */
const ORDER: readonly RuleId[] = [
  'W6',
  'N3',
  'N7',
  'N8',
  'N2',
  'N4',
  'N6',
  'N5',
  'T4',
  'W4',
  'W5',
  'W1',
  'W3',
  'T1',
  'W7',
  'X1',
  'N1',
  'T2',
  'T3',
  'S3',
  'W2',
];
const placeOf = new Map(ORDER.map((rule, at) => [rule, at]));

const inText = (a: Finding, b: Finding): number =>
  a.start - b.start || b.end - a.end || (placeOf.get(a.rule) ?? 0) - (placeOf.get(b.rule) ?? 0);
const isBetter = (a: Finding, b: Finding): boolean => (placeOf.get(a.rule) ?? 0) < (placeOf.get(b.rule) ?? 0);

/** Whether words go over an end of others, or are the same. */
const cuts = (a: Finding, b: Finding): boolean =>
  a.start < b.end && b.start < a.end && !(a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start);

/**
 * One message for one thing: of findings about words, none touches another, except that a passive holds the words in it. What is said about a
 * whole sentence stays, but a sentence that is too long is not told twice that it says too much.
 */
export function settled(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const long = new Set(
    findings.filter(({ rule, level }) => rule === 'S1' && level === 'error').map(({ start }) => start),
  );
  for (const finding of [...findings].sort(inText)) {
    if (WHOLE.has(finding.rule) || finding.rule === 'S3') continue;
    let last = kept.at(-1);
    while (last !== undefined && last.end > finding.start && isBetter(finding, last)) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last === undefined || last.end <= finding.start) kept.push(finding);
  }
  const whole = findings.filter(({ rule, start }) => WHOLE.has(rule) && !(rule === 'S2' && long.has(start)));
  const passive = findings.filter((one) => one.rule === 'S3' && !kept.some((other) => cuts(other, one)));
  return [...kept, ...passive, ...whole].sort(inText);
}
