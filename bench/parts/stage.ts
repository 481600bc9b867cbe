import type { Db } from '#db/client.ts';
import type { Fts5Engine } from '#search/fts5/engine.ts';
import type { MeilisearchServer } from '#search/meilisearch/start-meilisearch.ts';
import type { Client } from '../asking/client.ts';
import type { Report } from '../figures/report.ts';
import type { Site } from '../site/start-site.ts';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Of one kind of question in one round. */
  readonly questions: number;
  /** How long a load lasts. */
  readonly seconds: number;
  readonly publishes: number;
  readonly services: number;
}

/** One directory with the site running on it, and all that measures it. */
export interface Stage {
  readonly choices: number;
  readonly dataDir: string;
  /** This process's own connections to the site's data. */
  readonly db: Db;
  readonly fts5: Fts5Engine;
  readonly site: Site;
  /** Null where none is installed for this machine, or while the site runs without. */
  readonly meilisearch: MeilisearchServer | null;
  readonly client: Client;
  readonly report: Report;
  readonly effort: Effort;
}

let asked = 0;
/** A parameter that no page reads, so that no page kept before is sent again. */
export function uncached(address: string): string {
  asked += 1;
  return `${address}${address.includes('?') ? '&' : '?'}n=${asked}`;
}
