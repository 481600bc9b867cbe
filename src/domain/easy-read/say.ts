const digitsApart = (digits: string): string =>
  digits
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ');

/** The same sentence as a voice should say it: money, times, phone numbers and letters in full. */
export const toSay = (text: string): string =>
  text
    .replace(/£(\d[\d,]*)\.(\d\d)/gu, '$1 pounds $2')
    .replace(/£1\b(?![.,]\d)/gu, '1 pound')
    .replace(/£(\d[\d,]*)/gu, '$1 pounds')
    .replace(/\b(\d{1,2})(?::(\d\d))?(am|pm)\b/gu, (_, hour: string, minutes: string | undefined, half: string) =>
      [hour, ...(minutes === undefined ? [] : [minutes]), half === 'am' ? 'A M' : 'P M'].join(' '),
    )
    .replace(/\b0\d{2,4}(?: ?\d{3,4}){2}\b/gu, digitsApart)
    .replace(/\b(GP|NHS|CV|EHC|BSL)\b/gu, (letters) => [...letters].join(' '));
