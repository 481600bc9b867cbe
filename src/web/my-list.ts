import { LIST_DIDS, type ListDeed, type ListDid } from '#domain/choosing/list-deeds.ts';
import { linkOfSlugs, slugsInLink } from '#domain/choosing/slugs-in-link.ts';
import { type FormValues, valueIn } from '#domain/form/values.ts';
import { SlugSchema } from '#domain/text.ts';
import { DONE_MARK, MY_LIST_PATH } from './paths.ts';
import { returnPath } from './return-path.ts';

const slugOr = (text: string | null): string | null => (SlugSchema.safeParse(text).success ? text : null);

/** What a form of the list asks for; null when it asks for nothing that can be done. */
export function listDeedIn(values: FormValues): ListDeed | null {
  const deed = valueIn(values, 'do');
  const slug = slugOr(valueIn(values, 'slug'));
  switch (deed) {
    case 'save':
    case 'out':
    case 'up':
    case 'down':
    case 'instead':
      return slug === null ? null : { do: deed, slug };
    case 'keep':
      return { do: 'keep', slugs: slugsInLink(valueIn(values, 'ids')) };
    case 'empty':
      return { do: 'empty' };
    case 'back':
      return { do: 'back', was: valueIn(values, 'was') };
    default:
      return null;
  }
}

/** What is said on the page of the list after something was done, as its address tells it. */
export interface AfterList {
  readonly did: ListDid;
  /** The listing that it was done with. */
  readonly of: string | null;
  /** Where somebody was, as a path of this site. */
  readonly from: string | null;
  /** The list before, as `writeSaved` writes it, to put it back. */
  readonly was: string;
  /** The list as it was left, as `leftAs` marks it; '' where it is not told. */
  readonly left: string;
}

export function afterListIn(params: URLSearchParams): AfterList | null {
  const did = LIST_DIDS.find((one) => one === params.get('did'));
  if (did === undefined) return null;
  const [was, left] = [params.get('was') ?? '', params.get('left') ?? ''];
  return { did, of: slugOr(params.get('of')), from: returnPath(params.get('from')), was, left };
}

/** The front takes an address of 8 KB: these leave room for each other. */
const LONGEST = { from: 1000, whole: 7500 } as const;

/**
 * The address of the list after something was done. `slugs` are all that is on the list then: a browser that keeps no cookie shows it by
 * them. They are left out when there are more than an address holds.
 */
export function afterListPath({ did, of, from, was, left }: AfterList, slugs: readonly string[] = []): string {
  const params = new URLSearchParams({ did });
  if (of !== null) params.set('of', of);
  if (from !== null && from.length <= LONGEST.from) params.set('from', from);
  if (was !== '') params.set('was', was);
  if (left !== '') params.set('left', left);
  const start = `${MY_LIST_PATH}?${params}`;
  const ids = slugs.length === 0 ? '' : `&ids=${linkOfSlugs(slugs)}`;
  // Who moves a row goes on where it is now, and everybody else at what is said of it.
  const mark = `#${did === 'moved' && of !== null ? `choice-${of}` : DONE_MARK}`;
  return `${start.length + ids.length > LONGEST.whole ? start : `${start}${ids}`}${mark}`;
}
