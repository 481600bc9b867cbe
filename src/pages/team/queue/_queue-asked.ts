import { RISK_IDS } from '#domain/publishing/risk.ts';
import { SUBJECTS } from '#domain/publishing/subject.ts';
import type { QueueAsked } from '#features/moderating/queue.ts';
import { oneAsked, pageAsked, wordsAsked } from '#web/list-address.ts';

export const QUEUE_PAGE = 50;

/** What an address asks the queue for: the same on the list and on the page of one change, so that the next one is of the same list. */
export function queueAsked(url: URL): QueueAsked {
  const subject = oneAsked(url, 'subject', ['all', ...SUBJECTS]);
  const risk = oneAsked(url, 'risk', ['all', 'none', ...RISK_IDS]);
  return {
    page: pageAsked(url),
    size: QUEUE_PAGE,
    q: wordsAsked(url),
    order: oneAsked(url, 'order', ['risk', 'age']),
    kind: oneAsked(url, 'show', ['waiting', 'shown']) === 'shown' ? 'at once' : 'to decide',
    ...(subject === 'all' ? {} : { subject }),
    ...(risk === 'all' ? {} : { risk }),
  };
}

/** What of an address is asked of the queue, to be carried to other pages of it. */
export function queueQuery(url: URL): string {
  const kept = new URLSearchParams();
  for (const name of ['q', 'subject', 'risk', 'order', 'show']) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') kept.set(name, value);
  }
  return kept.size === 0 ? '' : `?${kept}`;
}
