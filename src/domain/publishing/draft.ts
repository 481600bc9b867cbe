import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { ListingShape } from '../listing/listing.ts';
import { FactSchema } from '../listing/truth.ts';
import { ProviderSchema } from '../provider/provider.ts';
import { VenueSchema } from '../venue/venue.ts';
import type { BodyOf, Subject } from './subject.ts';

/** A partial body: each field that is there is valid by itself. Rules between fields count when it is sent. */
export type Draft<S extends Subject = Subject> = Readonly<Partial<BodyOf<S>>>;

/** A fact as somebody says it; who said so and when is added by `applyPatch`. */
const SaidFactSchema = z.object({ state: FactSchema.shape.state, note: FactSchema.shape.note });
export type SaidFact = z.infer<typeof SaidFactSchema>;

/** What no form writes: whose it is, who checked it when, what is said at once (`sayNow`), and whether it is an example. */
const KEPT = ['provider', 'checked', 'checks', 'alert', 'alertUntil', 'goneFromSource', 'example'] as const;
type Kept = (typeof KEPT)[number];

/** Fields to write over. Of `facts` only those that are named change; every other field is replaced whole. */
export type Patch<S extends Subject = Subject> = Omit<Draft<S>, Kept | 'facts'> & {
  readonly facts?: Readonly<Record<string, SaidFact | undefined>>;
};

/** A patch of whatever a revision is of. */
export type AnyPatch = { readonly [S in Subject]: Patch<S> }[Subject];

const SHAPES = { provider: ProviderSchema.shape, venue: VenueSchema.shape, listing: ListingShape.shape } as const;

// A default would fill in fields that nobody gave, and a patch would blank them.
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return bare(schema.unwrap() as z.ZodType);
  return schema;
}

const optionalShape = (subject: Subject, without: readonly string[] = []): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries<z.ZodType>(SHAPES[subject]).flatMap(([field, schema]) =>
      without.includes(field) ? [] : [[field, bare(schema).exactOptional()]],
    ),
  );

const saidFacts = (subject: Subject): Record<string, z.ZodType> => {
  if (subject === 'provider') return {};
  const ids = bare(SHAPES[subject].facts) as z.ZodRecord<z.ZodEnum, z.ZodType>;
  return { facts: z.partialRecord(ids.keyType, SaidFactSchema).exactOptional() };
};

const bySubject = <Value>(make: (subject: Subject) => Value): Readonly<Record<Subject, Value>> => ({
  provider: make('provider'),
  venue: make('venue'),
  listing: make('listing'),
});

const DRAFTS = bySubject((subject) => z.strictObject(optionalShape(subject)));
const PATCHES = bySubject((subject) => z.strictObject({ ...optionalShape(subject, KEPT), ...saidFacts(subject) }));

const messages = (error: z.ZodError): Record<string, string[]> => {
  const fields = new Map<string, string[]>();
  for (const issue of error.issues) {
    const path = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
    fields.set(path, [...(fields.get(path) ?? []), issue.message]);
  }
  return Object.fromEntries(fields);
};

/** Reads a draft as it was stored or sent. Throws `Invalid` with the fields that do not hold. */
export function parseDraft<S extends Subject>(subject: S, given: unknown): Draft<S> {
  const parsed = DRAFTS[subject].safeParse(given);
  if (!parsed.success) throw new Invalid('This draft cannot be read', messages(parsed.error));
  return parsed.data as Draft<S>;
}

/** Reads what somebody wants to change. Throws `Invalid` with the fields that do not hold, and for fields that nobody writes by hand. */
export function parsePatch<S extends Subject>(subject: S, given: unknown): Patch<S> {
  const parsed = PATCHES[subject].safeParse(given);
  if (!parsed.success) throw new Invalid('This cannot be saved. Change what is named', messages(parsed.error));
  return parsed.data as Patch<S>;
}
