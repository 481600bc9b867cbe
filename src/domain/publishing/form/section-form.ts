import type { z } from 'zod';
import { type FormErrors, type FormValues, formValues } from '../../form/values.ts';
import { ListingShape } from '../../listing/listing.ts';
import { ProviderSchema } from '../../provider/provider.ts';
import { VenueSchema } from '../../venue/venue.ts';
import type { Draft, Patch } from '../draft.ts';
import { factsOf, type SectionOf } from '../sections.ts';
import type { Subject } from '../subject.ts';
import type { Box, Codec, Reading } from './box.ts';
import { facts } from './choice-boxes.ts';
import { messageOf } from './issue-words.ts';
import { LISTING_BOXES } from './listing-boxes.ts';
import { checkSection } from './section-checks.ts';
import { PROVIDER_BOXES, VENUE_BOXES } from './venue-boxes.ts';

const SHAPES = { provider: ProviderSchema.shape, venue: VenueSchema.shape, listing: ListingShape.shape } as const;

// The tables above hold each codec to the type of its field; here they are asked by name.
type AnyCodec = Codec<unknown>;
type Body = Readonly<Record<string, unknown>>;

const codecsOf = (section: SectionOf): [field: string, codec: AnyCodec][] => {
  const table =
    section.subject === 'listing'
      ? LISTING_BOXES[section.id]
      : section.subject === 'venue'
        ? VENUE_BOXES[section.id]
        : PROVIDER_BOXES[section.id];
  return Object.entries(table) as [string, AnyCodec][];
};

/** The boxes of a section, in the order of the page: first its fields, then its facts. */
export const boxesOf = (section: SectionOf): readonly Box[] => [
  ...codecsOf(section).flatMap(([, codec]) => codec.boxes),
  ...facts(factsOf(section)).boxes,
];

/** In a box with a thing on each line the message says which line. */
function said(box: Box | undefined, issue: z.core.$ZodIssue): string {
  const last = issue.path.at(-1);
  return box?.as === 'lines' && typeof last === 'number' ? `Line ${last + 1}: ${messageOf(issue)}` : messageOf(issue);
}

export interface SectionRead<S extends Subject> {
  /** The fields that can be saved. */
  readonly patch: Patch<S>;
  /** What is wrong, by the name of the box; what a field with something wrong holds is not in the patch. */
  readonly problems: FormErrors;
}

/**
 * Reads what a form of a section sent. `draft` is what is saved now, and `today` (`YYYY-MM-DD`) is what dates without a year and places
 * that are free count from. Nothing is looked up and nothing is saved.
 */
export function readSection<Section extends SectionOf>(
  section: Section,
  values: FormValues,
  { draft, today }: { readonly draft: Draft; readonly today: string },
): SectionRead<Section['subject']> {
  const problems = new Map<string, string>();
  const reading: Reading = {
    values,
    today,
    fail: (box, message) => {
      if (!problems.has(box)) problems.set(box, message);
    },
  };
  const shape: Readonly<Record<string, z.ZodType>> = SHAPES[section.subject];
  const patch: Record<string, unknown> = {};
  for (const [field, codec] of codecsOf(section)) {
    const before = problems.size;
    const value = codec.read(reading, (draft as Body)[field]);
    if (problems.size > before || value === undefined) continue;
    const parsed = shape[field]?.safeParse(value);
    if (parsed?.success === true) patch[field] = parsed.data;
    for (const issue of parsed?.error?.issues ?? []) {
      const name = codec.boxAt(issue.path, reading);
      reading.fail(
        name,
        said(
          codec.boxes.find((box) => box.name === name),
          issue,
        ),
      );
    }
  }
  const answers = facts(factsOf(section)).read(reading, undefined);
  if (Object.keys(answers).length > 0) patch.facts = answers;
  checkSection(section, { ...draft, ...patch }, reading);
  return { patch: patch as Patch<Section['subject']>, problems: Object.fromEntries(problems) };
}

/** What a section's form shows of a draft. */
export function writeSection(section: SectionOf, draft: Draft): FormValues {
  const body = draft as Body;
  const fields = codecsOf(section).flatMap(([field, codec]) =>
    body[field] === undefined ? [] : codec.write(body[field]),
  );
  return formValues([...fields, ...facts(factsOf(section)).write((body.facts ?? {}) as never)]);
}
