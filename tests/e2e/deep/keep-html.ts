import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where pages are kept as they were sent, for the checker that reads many files at once. */
export const KEPT = 'test-results/deep-pages';

/** Keeps a page, its address in the name of its file. */
export function keepHtml(path: string, html: string): void {
  mkdirSync(KEPT, { recursive: true });
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  writeFileSync(join(KEPT, `${path.replaceAll(/[^\w-]+/gu, '_').slice(0, 80)}.${mark}.html`), html);
}
