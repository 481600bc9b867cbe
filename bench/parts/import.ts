import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { megabytes } from '../figures/memory.ts';
import type { Report } from '../figures/report.ts';
import type { Effort } from './stage.ts';

const LineSchema = z.object({ what: z.string(), services: z.number(), seconds: z.number(), mostBytes: z.number() });

/** A file of nested Open Referral services into an empty SQLite, in a process of its own. */
export async function measureImport(report: Report, { services }: Effort): Promise<void> {
  const command = [join(import.meta.dirname, '../import/run.ts'), String(services), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  const part = `Import of ${services.toLocaleString('en-GB')} services`;
  for (const text of stdout.trim().split('\n')) {
    const { what, seconds, mostBytes, ...line } = LineSchema.parse(JSON.parse(text));
    const aim = what === 'first import' ? { aim: { goal: 'issue 2', least: 2000 } } : {};
    report.add({ part, name: what, unit: 'services/s', rounds: [line.services / seconds], ...aim });
    report.add({ part, name: `${what}, most memory`, unit: 'MB', rounds: [megabytes(mostBytes)] });
  }
}
