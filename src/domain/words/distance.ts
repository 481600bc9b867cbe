/** "1.2 miles away", "Less than half a mile away": as exact as somebody who walks or drives can use. */
export function milesInWords(miles: number): string {
  if (miles < 0.5) return 'Less than half a mile away';
  const shown = miles < 9.95 ? Math.round(miles * 10) / 10 : Math.round(miles);
  return `${shown} ${shown === 1 ? 'mile' : 'miles'} away`;
}
