import { z } from 'zod';
import { prose } from '../text.ts';

/** What can be known of one statement. `unknown` is what a missing fact is; it is never shown as a yes or a no. */
export const TRUTH_STATES = ['yes', 'no', 'unknown', 'not_applicable'] as const;
export type TruthState = (typeof TRUTH_STATES)[number];

/** Who said so, weakest first. `feed` is another directory's record. */
export const FACT_SOURCES = {
  feed: 'another directory',
  visitor: 'a visitor',
  provider: 'the provider',
  council: 'the council',
  lived_experience: 'people with lived experience',
} as const;
export type FactSource = keyof typeof FACT_SOURCES;
const sourceIds = Object.keys(FACT_SOURCES) as [FactSource, ...FactSource[]];

/** One statement with who said so and when (a calendar date). `note` adds words, such as where the hoist is. */
export const FactSchema = z.strictObject({
  state: z.enum(TRUTH_STATES),
  source: z.enum(sourceIds),
  on: z.iso.date(),
  note: prose(300).optional(),
});
export type Fact = z.infer<typeof FactSchema>;

export type Facts<Id extends string> = { readonly [id in Id]?: Fact | undefined };

/** The state of a fact; a fact that nobody gave is `unknown`. */
export const stateOf = <Id extends string>(facts: Facts<Id>, id: Id): TruthState => facts[id]?.state ?? 'unknown';
