import { IMPORTER } from '#domain/actor.ts';
import type { Db } from './client.ts';
import { statement } from './statements.ts';

/** Who took a record from the public, as the audit says it beside the deed. */
export const WITHDREW = { provider: 'by the provider', team: 'by the team' } as const;

interface Row {
  readonly actor: string;
  readonly detail: string | null;
}

/** Whether those who keep a record may put it back: when they took it away themselves, or when a feed did. What the team took, the team puts back. */
export function mayKeeperPutBack(db: Db, id: string): boolean {
  const row = statement<[string], Row>(
    db,
    "SELECT actor, detail FROM audit WHERE subject_id = ? AND deed = 'withdrew' ORDER BY seq DESC LIMIT 1",
  ).get(id);
  return row === undefined || row.detail === WITHDREW.provider || row.actor === IMPORTER;
}
