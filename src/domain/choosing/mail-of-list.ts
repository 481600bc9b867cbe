/** Mail programs of old take an address of 2,048 letters. */
const LONGEST = 1900;

/**
 * A `mailto:` without anybody to write to, RFC 6068: the link first, then as many names as there is room for. `more` says how many are left
 * out.
 */
export function mailOfList(
  subject: string,
  names: readonly string[],
  link: string,
  more: (count: number) => string,
): string {
  const written = (count: number): string => {
    const left = names.length - count;
    const lines = [link, '', ...names.slice(0, count), ...(left > 0 ? [more(left)] : [])];
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  };
  let count = names.length;
  while (count > 0 && written(count).length > LONGEST) count -= 1;
  return written(count);
}
