import { z } from 'zod';
import { Invalid } from '../errors.ts';

/** What a feed can be asked to be. Nothing asked, it is told by looking. */
export const FEED_FORMATS = ['feed', 'json', 'json-lines', 'council-csv', 'template-csv'] as const;

/** How often a feed can be read, in hours. */
export const FEED_PACES = [1, 6, 24, 168] as const;
const MOST_HOURS = 744;

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u);
const webAddress = z.url({ protocol: /^https?$/u, hostname: /./u }).max(2000);
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable());

/**
 * What somebody says of a feed. `name` is what its records are known by, for ever; `shownAs` is who readers are told it comes from. An
 * address has no name or password in it: it is shown to the team and written into logs.
 */
const FeedSettingsSchema = z.strictObject({
  name: line(80).min(1),
  address: webAddress.refine((address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    return url !== null && url.username === '' && url.password === '';
  }, 'Give a web address without a name or password in it'),
  format: orNull(z.enum(FEED_FORMATS)),
  everyHours: z.int().min(1).max(MOST_HOURS),
  shownAs: line(120).min(1),
  shownAddress: orNull(webAddress),
  licence: orNull(line(120)),
  licenceAddress: orNull(webAddress),
});
export type FeedSettings = z.infer<typeof FeedSettingsSchema>;

/** Reads what somebody wrote of a feed. Throws `Invalid` with the fields that do not hold. */
export function readFeedSettings(given: Readonly<Record<keyof FeedSettings, unknown>>): FeedSettings {
  const parsed = FeedSettingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), [message]]));
  throw new Invalid(`This feed cannot be read: ${Object.keys(fields).join(', ')}`, fields);
}
