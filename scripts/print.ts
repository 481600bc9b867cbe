import { once } from 'node:events';

/** Writes to standard output and waits when whoever reads it is slower, so that a long report does not pile up in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
