const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/**
 * A time of day as `HH:MM`, or null when it is none. Feeds write ISO times with seconds and zones, and, because no schema checks them,
 * `9am`, `9.30 pm` and `0900`. `24:00` is read as 23:59.
 */
export function readClock(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const named = NAMED[typed];
  if (named !== undefined) return named;
  const parts =
    /^t?(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:z|[+-]\d{2}:?\d{2})?$/u.exec(
      typed.replace(/^\d{4}-\d{2}-\d{2}t/u, ''),
    );
  if (parts === null) return null;
  const [, hoursText = '', minutesText, half] = parts;
  if (minutesText === undefined && half === undefined) return null;
  const minutes = Number(minutesText ?? 0);
  let hours = Number(hoursText);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hours === 24 && minutes === 0) return '23:59';
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const isDate = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};

/** A calendar date as `YYYY-MM-DD`, or null. Takes ISO dates and moments, and day first as people write it here (`31/12/2026`). */
export function readDate(text: string): string | null {
  const typed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/u.exec(typed)?.[1];
  if (iso !== undefined) return isDate(iso) ? iso : null;
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:$| )/u.exec(typed) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
