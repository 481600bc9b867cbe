import type { Db } from '#db/client.ts';

export interface MailState {
  readonly waiting: number;
  /** When the mail was queued that has waited longest; null when none waits. */
  readonly oldest: Date | null;
  /** How many of the last 30 days nobody got. */
  readonly givenUp: number;
}

/** How mail stands, for those who run the site. */
export function mailState({ sqlite }: Db): MailState {
  const row = sqlite
    .prepare<[], { waiting: number; oldest: number | null; given_up: number }>(
      `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, min(created_at) FILTER (WHERE state = 'waiting') AS oldest,
              count(*) FILTER (WHERE state = 'given up') AS given_up FROM mails`,
    )
    .get();
  return {
    waiting: row?.waiting ?? 0,
    oldest: row === undefined || row.oldest === null ? null : new Date(row.oldest),
    givenUp: row?.given_up ?? 0,
  };
}
