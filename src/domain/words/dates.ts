const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `2027-01` → "January 2027". */
export const sentenceMonth = (month: string): string => MONTH.format(new Date(`${month}-01T00:00Z`));

/** `2026-08-06` → "Thursday 6 August 2026", with no comma. */
export const sentenceDate = (date: string): string => DAY.format(new Date(`${date}T00:00Z`)).replace(',', '');

/** `13:30` → "1:30pm", `12:00` → "midday", `00:00` → "midnight": the way the NHS manual writes times. */
export function sentenceTime(clock: string): string {
  if (clock === '12:00') return 'midday';
  if (clock === '00:00') return 'midnight';
  const hours = Number(clock.slice(0, 2));
  const minutes = clock.slice(3, 5);
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`;
}

/** "10am to midday", or "from 10am" when nobody told us the end. */
export const timesInWords = (starts: string, ends: string | null): string =>
  ends === null ? `from ${sentenceTime(starts)}` : `${sentenceTime(starts)} to ${sentenceTime(ends)}`;
