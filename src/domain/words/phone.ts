/** A United Kingdom phone number in groups, as people say it: `01614960121` → "0161 496 0121". A number already in groups stays. */
export function phoneInGroups(phone: string): string {
  const typed = phone.trim();
  if (typed.includes(' ')) return typed;
  const digits = typed.replace(/^\+44/u, '0');
  if (!/^0\d{9,10}$/u.test(digits)) return typed;
  const area = /^0(?:2\d|11\d|1\d1|[38]\d\d)/u.exec(digits)?.[0] ?? digits.slice(0, 5);
  const rest = digits.slice(area.length);
  return `${area} ${rest.slice(0, rest.length - 4 > 2 ? rest.length - 4 : 3)} ${rest.slice(rest.length - 4 > 2 ? -4 : 3)}`;
}

/** What a `tel:` link needs. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/gu, '')}`;
