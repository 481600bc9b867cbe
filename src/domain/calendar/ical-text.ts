/** Longest line in bytes without its end (RFC 5545 3.1). */
const LONGEST = 75;
const END = '\r\n';

/** Text as a value: RFC 5545 3.3.11 escapes four characters and allows no other control characters. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n?|\n/gu, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** A line in pieces of at most 75 bytes, each but the first with a space before it; no letter is cut. */
function folded(line: string): string {
  let piece = '';
  let bytes = 0;
  const pieces: string[] = [];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST) {
      pieces.push(piece);
      [piece, bytes] = ['', 1];
    }
    piece += letter;
    bytes += size;
  }
  return [...pieces, piece].join(`${END} `);
}

/** Lines as a file: each folded and ended as RFC 5545 3.1 wants. */
export const icalText = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}${END}`).join('');

/** `2026-10-05` and `09:30` → `20261005T093000`. */
export const icalLocal = (date: string, clock: string): string =>
  `${date.replaceAll('-', '')}T${clock.replace(':', '')}00`;

/** A moment in milliseconds since 1970 → `20261005T083000Z`. */
export const icalUtc = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/gu, '').slice(0, 15)}Z`;

export const TIME_ZONE = 'Europe/London';

/** The United Kingdom's clocks since 1996: an hour forward on the last Sunday of March, back on that of October, at 01:00 UTC. */
export const TIME_ZONE_LINES: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
];
