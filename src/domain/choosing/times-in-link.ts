import { SlugSchema } from '../text.ts';
import { readKey, type TimeKey, writeKey } from './week-time.ts';
import { MOST_TIMES } from './week-times.ts';

/** A time as a link names it: the address of its listing and its key. */
export interface LinkedTime {
  readonly slug: string;
  readonly key: TimeKey;
}

const BETWEEN = ',';
const WITHIN = '.';

/** `SLUG.mon-0930`. */
export const writeLinked = ({ slug, key }: LinkedTime): string => `${slug}${WITHIN}${writeKey(key)}`;

/** Times as a link carries them, those of one listing together: `SLUG.mon-0930.tue-1000,SLUG.wed-1400`. Addresses and times, nothing else. */
export const linkOfTimes = (times: readonly LinkedTime[]): string =>
  [...Map.groupBy(times, ({ slug }) => slug).entries()]
    .map(([slug, own]) => [slug, ...own.map(({ key }) => writeKey(key))].join(WITHIN))
    .join(BETWEEN);

/** The other way round: each time once, in order, no more than a week holds. `damaged` says that something in it was no time. */
export function timesInLink(text: string | null): { readonly times: readonly LinkedTime[]; readonly damaged: boolean } {
  const byText = new Map<string, LinkedTime>();
  let isDamaged = false;
  for (const part of (text ?? '').split(BETWEEN).filter((one) => one !== '')) {
    const [slug = '', ...keys] = part.split(WITHIN);
    if (!SlugSchema.safeParse(slug).success || keys.length === 0) isDamaged = true;
    else
      for (const written of keys) {
        const key = readKey(written);
        if (key === null || byText.size >= MOST_TIMES) isDamaged = true;
        else byText.set(writeLinked({ slug, key }), { slug, key });
      }
  }
  return { times: [...byText.values()], damaged: isDamaged };
}
