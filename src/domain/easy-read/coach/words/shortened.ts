/**
 * Shortened words, with what to write. `words` is a pattern, as people write it. One that is `afterNumber` is a shortened
 * word only there: “min” alone may be a name.
 */
export interface Shortened {
  readonly words: string;
  readonly instead: string;
  readonly afterNumber?: true;
}

export const SHORTENED: readonly Shortened[] = [
  { words: 'e\\.g\\.?|eg\\.?', instead: 'for example' },
  { words: 'i\\.e\\.?|ie\\.?', instead: 'that means' },
  { words: 'etc\\.?', instead: 'and other things like this' },
  { words: 'approx\\.?', instead: 'about' },
  { words: 'mins?\\.?', instead: 'minutes', afterNumber: true },
  { words: 'mins', instead: 'minutes' },
  { words: 'hrs?\\.?', instead: 'hours', afterNumber: true },
  { words: 'hrs\\.?', instead: 'hours' },
  { words: 'wks?\\.?', instead: 'weeks', afterNumber: true },
  { words: 'mths?\\.?', instead: 'months', afterNumber: true },
  { words: 'yrs?\\.?|y\\/o', instead: 'years', afterNumber: true },
  { words: 'yrs', instead: 'years' },
  { words: 'p\\/w|pw', instead: 'a week' },
  { words: 'p\\/h|ph', instead: 'an hour', afterNumber: true },
  { words: 'p\\/m|pcm', instead: 'a month' },
  { words: 'p\\.?p\\.?', instead: 'for each person', afterNumber: true },
  { words: 'p\\.a\\.', instead: 'a year' },
  { words: 'w\\/c', instead: 'the week that starts on' },
  { words: 'w\\/e', instead: 'weekend' },
  { words: 'c\\/o', instead: 'at the home of' },
  { words: 'n\\/a', instead: 'does not apply' },
  { words: 't\\.?b\\.?c\\.?', instead: 'we do not know yet' },
  { words: 'NB|N\\.B\\.|nb', instead: 'please note' },
  { words: 'asap|ASAP', instead: 'as soon as you can' },
  { words: '[Tt]el(?:\\.|:|\\b(?= ?:? ?\\d))', instead: 'phone' },
  { words: '[Mm]ob(?:\\.|:)', instead: 'mobile phone' },
  { words: '[Nn]os?\\.(?= ?\\d)', instead: 'number' },
  { words: 'incl\\.?', instead: 'with' },
  { words: 'excl\\.?', instead: 'without' },
  { words: 'max\\.', instead: 'up to' },
  { words: 'max\\.?', instead: 'or fewer', afterNumber: true },
  { words: 'min\\.(?= ?\\d)', instead: 'at least' },
  { words: 'dept\\.?', instead: 'department' },
  { words: 'appts?\\.?', instead: 'appointment' },
  { words: 'avg\\.?', instead: 'about' },
  { words: 'vs\\.?', instead: 'against' },
  { words: 'pls|plz', instead: 'please' },
  { words: 'thru', instead: 'through' },
];
