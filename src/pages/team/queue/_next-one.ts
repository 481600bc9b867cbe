import type { Person } from '#domain/account/person.ts';
import type { ModeratingContext } from '#features/moderating/moderating-context.ts';
import { queue } from '#features/moderating/queue.ts';
import { seeOther } from '#web/form.ts';
import { TEAM_PATH } from '#web/paths.ts';
import { queueAsked, queueQuery } from './_queue-asked.ts';

type Words = App.Locals['screen']['queue'];
const DEEDS = ['approved', 'returned', 'seen'] as const;
export type Deed = (typeof DEEDS)[number];

/** Where work goes on: at the next change of the same list with the focus on what it changes, or at the list when that was the last. */
export async function goOn(
  context: ModeratingContext,
  person: Person,
  url: URL,
  done: { readonly deed: Deed; readonly name: string },
): Promise<Response> {
  const [next] = (await queue(context, person, { ...queueAsked(url), page: 1, size: 1 })).rows;
  const target = new URL(`${TEAM_PATH}/queue${next === undefined ? '' : `/${next.revision}`}${queueQuery(url)}`, url);
  target.searchParams.set('done', done.deed);
  target.searchParams.set('name', done.name);
  return seeOther(`${target.pathname}${target.search}${next === undefined ? '' : '#changes'}`);
}

/** What was done with the change before, in words, where an address comes from `goOn`; `place` is where it led to. */
export function doneBefore(url: URL, { one }: Words, place: 'next' | 'list'): string | undefined {
  const deed = DEEDS.find((known) => known === url.searchParams.get('done'));
  if (deed === undefined) return undefined;
  return (place === 'next' ? one.done : one.doneAll)[deed](url.searchParams.get('name') ?? '');
}
