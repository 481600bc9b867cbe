import { isAnswered } from '../listing/answered.ts';
import type { FactId } from '../listing/facts.ts';
import type { Listing } from '../listing/listing.ts';
import type { Fact } from '../listing/truth.ts';
import type { Draft } from './draft.ts';
import { expectedOf, factsOf, type SectionOf } from './sections.ts';

/** Something that a visitor looks for and nobody has told: a field, or a fact. */
export type Untold = { readonly field: string } | { readonly fact: FactId };

/** Whether anything at all is in a value. */
export function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isTold);
  return value !== null && value !== undefined;
}

/** What a section does not tell of what visitors look for, fields first. */
export function untoldIn(section: SectionOf, draft: Draft): Untold[] {
  const body: Readonly<Record<string, unknown>> = { ...draft };
  const facts = (body.facts ?? {}) as Readonly<Partial<Record<FactId, Fact>>>;
  const isFree = facts.free?.state === 'yes';
  return [
    ...expectedOf(section)
      .filter((field) => !isTold(body[field]) && !(field === 'prices' && isFree))
      .map((field) => ({ field })),
    ...factsOf(section)
      .filter((fact) => (facts[fact]?.state ?? 'unknown') === 'unknown' && !isAnswered(draft as Partial<Listing>, fact))
      .map((fact) => ({ fact })),
  ];
}

/** How far somebody has come with a section. */
export function progressOf(section: SectionOf, draft: Draft): 'done' | 'begun' | 'to do' {
  const untold = untoldIn(section, draft).length;
  if (untold === 0) return 'done';
  return untold === expectedOf(section).length + factsOf(section).length ? 'to do' : 'begun';
}
