import { matching } from './filter.ts';
import type { SharingContext } from './sharing-context.ts';

/** The ids of every listing that everybody may see, in the order in which they were first published. */
export async function wholeDirectory(context: SharingContext): Promise<string[]> {
  const { entries } = await matching(context, await context.catalogue(), {});
  return entries.map(({ id }) => id);
}
