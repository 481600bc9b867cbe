import type { Db } from '#db/client.ts';
import type { TermHomes } from '#domain/open-referral/source-term.ts';
import type { Origins } from './origins.ts';
import type { OwnPhotographs } from './own-photographs.ts';

/** One run of an import. `seen` holds what this run has written or passed, so that the first in a source counts. */
export interface Run {
  readonly db: Db;
  readonly id: string;
  readonly feed: string;
  readonly at: Date;
  readonly today: string;
  readonly includeHidden: boolean;
  readonly origins: Origins;
  /** What the team takes terms of others for. */
  readonly homes: TermHomes;
  readonly seen: Set<string>;
  /** Where the source is a directory of our own. */
  readonly ours?: OwnPhotographs | undefined;
}
