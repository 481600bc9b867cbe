import type { Finding } from '../message.ts';
import type { Check } from '../reading.ts';

/** Groups of words that are often said for one thing, each word with its forms. */
const SAME_THINGS: readonly (readonly (readonly [word: string, forms: string])[])[] = [
  [
    ['session', 'session sessions'],
    ['class', 'class classes'],
    ['workshop', 'workshop workshops'],
    ['activity', 'activity activities'],
  ],
  [
    ['carer', 'carer carers'],
    ['supporter', 'supporter supporters'],
    ['helper', 'helper helpers'],
  ],
  [
    ['phone', 'phone phones'],
    ['call', 'call calls'],
    ['ring', 'ring rings'],
  ],
];
const byForm = new Map(
  SAME_THINGS.flatMap((group, at) =>
    group.flatMap(([word, forms]) =>
      forms.split(' ').map((form): [string, { at: number; word: string }] => [form, { at, word }]),
    ),
  ),
);
/** “Video call”, “phone call” and “call it” are other things. */
const OTHER_BEFORE = new Set(['video', 'phone', 'a', 'the', 'we', 'they', 'your']);
const OTHER_AFTER = new Set(['it', 'this', 'number', 'numbers', 'road', 'binder']);

/** Two words for the same thing in one text: told where the second stands. */
export const checkSameWords: Check = ({ words, named }) => {
  const first = new Map<number, string>();
  const told = new Set<string>();
  return words.flatMap((one, at): Finding[] => {
    const same = byForm.get(one.lower);
    if (same === undefined || named(one)) return [];
    const before = words[at - 1]?.lower ?? '';
    const after = words[at + 1]?.lower ?? '';
    if (same.at === 2 && ((same.word !== 'phone' && OTHER_BEFORE.has(before)) || OTHER_AFTER.has(after))) return [];
    const other = first.get(same.at);
    if (other === undefined) first.set(same.at, same.word);
    if (other === undefined || other === same.word || told.has(same.word)) return [];
    told.add(same.word);
    const finding = { start: one.start, end: one.end, values: { other }, instead: [other] } as const;
    return [{ ...finding, rule: 'C1', level: 'warning', say: 'C1' }];
  });
};
