import type { Margin } from './margin.ts';
import { plainText, shorten } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';

/** What `temporarily closed` says before the words of an alert. Read back from there when a listing is published. */
export const CLOSED_FOR_NOW = 'Closed for now.';

/** Whether an alert says that it is closed, whoever wrote it. */
export const saysClosed = (alert: string): boolean => /^(?:temporarily )?closed\b/iu.test(alert);

/** Whether the public may see a service, and what they must know first. */
export interface Standing {
  readonly keptBack: string | null;
  readonly alert: string | null;
}

/**
 * Reads `status`. Only *active*, *temporarily closed* and no status at all are shown. A status that no standard knows ("draft", "archived")
 * is kept back: showing what somebody meant to hide does more harm than hiding what they meant to show.
 */
export function standingOf(service: ServiceInput, margin: Margin): Standing {
  const status = service.status?.trim().toLowerCase() ?? 'active';
  const words = service.alert === undefined ? '' : plainText(service.alert).replace(/\s+/gu, ' ');
  const closed = status === 'temporarily closed';
  const alert = [closed && !saysClosed(words) ? CLOSED_FOR_NOW : '', words].filter((part) => part !== '').join(' ');
  if (alert.length > 240) margin.keep('Please note', words);
  return {
    keptBack: status === 'active' || closed ? null : `the feed says that it is “${shorten(status, 40)}”`,
    alert: alert === '' ? null : shorten(alert, 240),
  };
}
