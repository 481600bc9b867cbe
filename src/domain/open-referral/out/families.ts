import type { EasyReadStatus } from '../../easy-read/easy-read.ts';
import { ACTIVITIES } from '../../listing/activities.ts';
import { FACT_IDS, FACTS } from '../../listing/facts.ts';
import { KINDS } from '../../listing/kinds.ts';
import { AUDIENCES, REFERRAL_ROUTES, SUPPORT_LEVELS, WAYS } from '../../listing/vocabulary.ts';
import type { TermFamily } from '../term-uris.ts';

/** What a term says, before it has an id and an address. */
export interface TermWords {
  readonly name: string;
  readonly description: string;
}

interface Family {
  readonly name: string;
  readonly description: string;
  /** By the id in our own list. */
  readonly terms: Readonly<Record<string, TermWords>>;
}

const labelled = <Id extends string>(
  table: Readonly<Record<Id, { readonly label: string; readonly words?: readonly string[] }>>,
  about: (label: string) => string,
): Readonly<Record<string, TermWords>> =>
  Object.fromEntries(
    Object.entries<{ readonly label: string; readonly words?: readonly string[] }>(table).map(([id, row]) => [
      id,
      {
        name: row.label,
        description: `${about(row.label)}${row.words === undefined || row.words.length === 0 ? '' : ` Also called: ${row.words.join(', ')}.`}`,
      },
    ]),
  );

const ofFacts = (say: (id: (typeof FACT_IDS)[number]) => TermWords): Readonly<Record<string, TermWords>> =>
  Object.fromEntries(FACT_IDS.map((id) => [id, say(id)]));

const EASY_READ_WORDS: Readonly<Record<EasyReadStatus, TermWords>> = {
  'made-by-computer': {
    name: 'Easy read made by a computer',
    description: 'All of its sentences are made from facts by a computer. Nobody checked them.',
  },
  written: {
    name: 'Easy read written by people',
    description: 'Some of its sentences were written by people. Nobody with a learning disability checked them.',
  },
  'checked-by-people': {
    name: 'Easy read checked by people with a learning disability',
    description:
      'A panel of people with a learning disability read these very sentences with their pictures, on the day that is told.',
  },
};

/**
 * Every list of ours as a taxonomy. What is so and what is not so are terms of their own: the UK profile has no value beside a term, so
 * that a reader who looks at terms alone would take "hoist: no" for a hoist.
 */
export const FAMILIES: Readonly<Record<TermFamily, Family>> = {
  kind: {
    name: 'Kinds of listing',
    description: 'What a service is, first of all. Each service has one.',
    terms: Object.fromEntries(
      Object.entries(KINDS).map(([id, { label, about, sector }]) => [
        id,
        { name: label, description: `${about} Also called: ${sector}.` },
      ]),
    ),
  },
  activity: {
    name: 'Activities',
    description: 'What people do there.',
    terms: labelled(ACTIVITIES, (label) => `People do this there: ${label}.`),
  },
  audience: {
    name: 'People it is for',
    description: 'People whom a service says it is for.',
    terms: labelled(AUDIENCES, (label) => `The service says that it is for ${label}.`),
  },
  'support-level': {
    name: 'Levels of support',
    description: 'How much help people get.',
    terms: labelled(SUPPORT_LEVELS, (label) => `${label}.`),
  },
  way: {
    name: 'Ways of taking part',
    description: 'Where it happens: at a place, out and about, at home or online.',
    terms: labelled(WAYS, (label) => `${label}.`),
  },
  route: {
    name: 'Ways to join',
    description: 'Who asks for a place.',
    terms: labelled(REFERRAL_ROUTES, (label) => `${label}.`),
  },
  fact: {
    name: 'Facts that are so',
    description: 'Statements about access and support that somebody said are true.',
    terms: ofFacts((id) => ({ name: FACTS[id].label, description: FACTS[id].yes })),
  },
  'no-fact': {
    name: 'Facts that are not so',
    description: 'Statements about access and support that somebody said are not true.',
    terms: ofFacts((id) => ({ name: `Not so: ${FACTS[id].label}`, description: FACTS[id].no })),
  },
  'easy-read': {
    name: 'How an easy read page was made',
    description: 'What may be said of the easy read page of a service. Each service has one of these.',
    terms: EASY_READ_WORDS,
  },
  'not-applicable': {
    name: 'Facts that do not apply',
    description: 'Statements about access and support that mean nothing for this service or place.',
    terms: ofFacts((id) => ({
      name: `Does not apply: ${FACTS[id].label}`,
      description: `“${FACTS[id].label}” means nothing here.`,
    })),
  },
};
