import type { z } from 'zod';
import { Invalid } from '#domain/errors.ts';
import { type Listing, ListingSchema } from '#domain/listing/listing.ts';
import { type Provider, ProviderSchema } from '#domain/provider/provider.ts';
import { type Venue, VenueSchema } from '#domain/venue/venue.ts';
import type { Subject } from '../schema/directory.ts';

const SCHEMAS = { provider: ProviderSchema, venue: VenueSchema, listing: ListingSchema } as const satisfies Record<
  Subject,
  z.ZodType
>;

/** The version of the shapes that bodies are written in. A change that old bodies do not fit raises it and brings a step from the old one. */
export const SCHEMA_VERSION = 1;

/** Parses a body with its domain schema. Throws `Invalid` with a message for each field that does not hold. */
export function parseBody(subject: Subject, body: unknown): Provider | Venue | Listing {
  const parsed = SCHEMAS[subject].safeParse(body);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    fields[path] = [...(fields[path] ?? []), issue.message];
  }
  throw new Invalid(
    `This ${subject} cannot be published: ${Object.entries(fields)
      .map(([path, [message]]) => `${path}: ${message}`)
      .join('; ')}`,
    fields,
  );
}
