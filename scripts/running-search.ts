import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const RunningSchema = z.object({ address: z.url(), searchKey: z.string(), writeKey: z.string() });
export type RunningSearch = z.infer<typeof RunningSchema>;

const noteIn = (dataDir: string): string => join(dataDir, 'meilisearch', 'running.json');

/** Notes where the search engine that `npm start` started can be reached, for commands run beside it. Readable by its owner only. */
export function noteRunning(dataDir: string, { address, searchKey, writeKey }: RunningSearch): void {
  mkdirSync(join(dataDir, 'meilisearch'), { recursive: true });
  writeFileSync(noteIn(dataDir), JSON.stringify({ address, searchKey, writeKey }), { mode: 0o600 });
}

export const forgetRunning = (dataDir: string): void => rmSync(noteIn(dataDir), { force: true });

/** The search engine that `npm start` runs on this data folder now, or null. A note left by a start that was killed names nothing that answers. */
export async function runningSearch(dataDir: string): Promise<RunningSearch | null> {
  if (!existsSync(noteIn(dataDir))) return null;
  const noted = RunningSchema.parse(JSON.parse(readFileSync(noteIn(dataDir), 'utf8')));
  const answers = await fetch(`${noted.address}/health`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  return answers ? noted : null;
}
