export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days and months by the short forms that people write, in small letters. */
export const SHORT_DAYS: ReadonlyMap<string, string> = new Map([
  ...DAYS.map((day): [string, string] => [day.slice(0, 3).toLowerCase(), day]),
  ['tues', 'Tuesday'],
  ['weds', 'Wednesday'],
  ['thur', 'Thursday'],
  ['thurs', 'Thursday'],
]);
export const SHORT_MONTHS: ReadonlyMap<string, string> = new Map([
  ...MONTHS.map((month): [string, string] => [month.slice(0, 3).toLowerCase(), month]),
  ['sept', 'September'],
]);

const WHOLE: ReadonlySet<string> = new Set([...DAYS, ...MONTHS].map((word) => word.toLowerCase()));
const PLURAL: ReadonlySet<string> = new Set(DAYS.map((day) => `${day.toLowerCase()}s`));

/** Whether a word in small letters is a day or a month, whole or short. */
export const isCalendarWord = (lower: string): boolean =>
  WHOLE.has(lower) || PLURAL.has(lower) || SHORT_DAYS.has(lower) || SHORT_MONTHS.has(lower);
