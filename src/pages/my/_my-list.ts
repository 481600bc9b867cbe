import type { APIContext } from 'astro';
import { MOST_SAVED, type Saved, writeSaved } from '#domain/choosing/saved-list.ts';
import { linkOfSlugs, slugsInLink } from '#domain/choosing/slugs-in-link.ts';
import { valueIn } from '#domain/form/values.ts';
import { changeList, type HeldList, listInCookie, listInLink, slugsOfList } from '#features/choosing/change-list.ts';
import { readForm, seeOther } from '#web/form.ts';
import { leftAs } from '#web/left-as.ts';
import { keepMyCookie, readMyCookie } from '#web/my-cookie.ts';
import { type AfterList, afterListIn, afterListPath, listDeedIn } from '#web/my-list.ts';
import { MY_LIST_JSON_PATH } from '#web/paths.ts';
import { returnPath } from '#web/return-path.ts';

type Asked = Pick<APIContext, 'request' | 'cookies' | 'url' | 'locals'>;

const choosing = ({ locals }: Asked) => ({ db: locals.app.db, now: locals.app.now });
/** The list of this browser. */
export const inCookie = (asked: Asked): HeldList =>
  listInCookie(asked.locals.app.db, readMyCookie(asked.cookies, 'list'));

/** Does what a form of the list asks for, and leads to where it is said. */
export async function answerListForm(asked: Asked): Promise<Response> {
  const values = await readForm(asked);
  if (values instanceof Response) return values;
  const { db } = asked.locals.app;
  const own = inCookie(asked).saved;
  // A browser that keeps no cookie sends all that is on the page.
  const before = own.length > 0 ? own : listInLink(choosing(asked), slugsInLink(valueIn(values, 'held'))).saved;
  const deed = listDeedIn(values);
  const { saved, did } =
    deed === null ? { saved: before, did: 'unknown' as const } : changeList(choosing(asked), before, deed);
  keepMyCookie(asked.cookies, asked.locals.site, 'list', writeSaved(saved));
  // A script asks what is on the list then, and for no page.
  if (valueIn(values, 'as') === 'json') return seeOther(MY_LIST_JSON_PATH);
  const of = deed !== null && 'slug' in deed ? deed.slug : null;
  const was = did === 'out' || did === 'emptied' ? writeSaved(before) : '';
  const left = leftAs(writeSaved(saved));
  return seeOther(
    afterListPath({ did, of, from: returnPath(valueIn(values, 'from')), was, left }, slugsOfList(db, saved)),
  );
}

/** The list as an address asks for it. */
export interface AskedList {
  /** `own`: of this browser. `unkept`: of this browser, which keeps no cookie. `sent`: of somebody else. */
  readonly kind: 'own' | 'unkept' | 'sent';
  readonly saved: readonly Saved[];
  readonly after: AfterList | null;
  /** Something in the cookie was not understood. */
  readonly isDamaged: boolean;
  /** How many listings of a link are in no directory. */
  readonly unknown: number;
  /** A link with more than a list holds. */
  readonly isCut: boolean;
  /** All that was sent is on the own list as well. */
  readonly isOwnToo: boolean;
}

function linkedList(asked: Asked, ids: string, own: HeldList, after: AfterList | null): AskedList {
  const slugs = slugsInLink(ids);
  const { saved } = listInLink(choosing(asked), slugs);
  const named = new Set(ids.split(',').filter((slug) => slug !== ''));
  const isOwn = new Set(own.saved.map(({ listing }) => listing));
  return {
    kind: after === null ? 'sent' : 'unkept',
    saved,
    after,
    isDamaged: false,
    unknown: Math.max(0, Math.min(named.size, MOST_SAVED) - saved.length),
    isCut: named.size > MOST_SAVED,
    isOwnToo: saved.length > 0 && saved.every(({ listing }) => isOwn.has(listing)),
  };
}

/** Reads which list is asked for; a Response when another address says it better. */
export function askedList(asked: Asked): AskedList | Response {
  const { searchParams } = asked.url;
  const ids = searchParams.getAll('ids').join(',');
  const after = afterListIn(searchParams);
  const own = inCookie(asked);
  const isKept = own.saved.length > 0;
  const isLinked = searchParams.has('ids') && !(after !== null && isKept);
  // The browser keeps the list: its address need not.
  if (after !== null && isKept && searchParams.has('ids')) return seeOther(afterListPath(after));
  if (isLinked) return linkedList(asked, ids, own, after);
  const isAsLeft = after === null || after.left === '' || after.left === leftAs(writeSaved(own.saved));
  return { ...own, kind: 'own', after: isAsLeft ? after : null, unknown: 0, isCut: false, isOwnToo: false };
}

export const heldBy = ({ kind }: AskedList, slugs: readonly string[]): string | null =>
  kind === 'unkept' ? linkOfSlugs(slugs) : null;
