import { z } from 'zod';
import type { Language } from '#domain/words/languages.ts';

/**
 * How a person may have this site look: each question, its answers, and how the cookie writes each answer. The usual answer
 * is written as nothing. Page, cookie, attributes, the key of kept pages and tests are all derived from this table.
 */
export const LOOKS = {
  words: { normal: '', bigger: 'wb', biggest: 'wh' },
  gaps: { normal: '', wide: 'gw' },
  colours: { device: '', white: 'cw', cream: 'cc', yellow: 'cy', black: 'cb' },
  pictures: { on: '', bigger: 'pb', off: 'po' },
  font: { site: '', plain: 'fp' },
  view: { easy: '', all: 'va' },
  language: { 'en-GB': '', cy: 'lcy' } satisfies Record<Language, string>,
} as const;

type Table = typeof LOOKS;
export type LookId = keyof Table;
export type Looks = { readonly [id in LookId]: keyof Table[id] };

export const LOOK_IDS = Object.keys(LOOKS) as LookId[];
/** The answers to a question, the usual one first. */
export const answersOf = <Id extends LookId>(id: Id): (keyof Table[Id] & string)[] =>
  Object.keys(LOOKS[id]) as (keyof Table[Id] & string)[];

export const LOOKS_COOKIE = 'looks';
export const LOOKS_COOKIE_SECONDS = 365 * 24 * 60 * 60;
const BETWEEN = '.';

const oneOf = <Id extends LookId>(id: Id) => {
  const [usual, ...others] = answersOf(id);
  if (usual === undefined) throw new Error(`No answers to ${id}`);
  return z.enum([usual, ...others]).catch(usual);
};

/** Looks from outside, of any shape. What is missing or none of the answers is as usual. */
export const LooksSchema = z.object({
  words: oneOf('words'),
  gaps: oneOf('gaps'),
  colours: oneOf('colours'),
  pictures: oneOf('pictures'),
  font: oneOf('font'),
  view: oneOf('view'),
  language: oneOf('language'),
} satisfies Record<LookId, z.ZodType>);

/** What a person who has chosen nothing sees. */
export const USUAL_LOOKS: Looks = LooksSchema.parse({});

const BY_CODE = new Map<string, readonly [LookId, string]>(
  LOOK_IDS.flatMap((id) =>
    Object.entries(LOOKS[id])
      .filter(([, code]) => code !== '')
      .map(([answer, code]): [string, readonly [LookId, string]] => [code, [id, answer]]),
  ),
);
/** Enough for one answer to each question; what is longer was not written by us. */
const LONGEST = 64;

const answersIn = (cookie: string): Map<LookId, string> => {
  const found = new Map<LookId, string>();
  if (cookie.length > LONGEST) return found;
  for (const code of cookie.split(BETWEEN)) {
    const [id, answer] = BY_CODE.get(code) ?? [];
    if (id !== undefined && answer !== undefined && !found.has(id)) found.set(id, answer);
  }
  return found;
};

/** Reads the cookie. What it does not know is left out, so that a cookie of any other make only loses what it cannot say. */
export const readLooksCookie = (cookie: string | undefined): Looks =>
  LooksSchema.parse(Object.fromEntries(answersIn(cookie ?? '')));

/** Writes the cookie: only what is not as usual, in the order of the table; '' when all is. */
export const writeLooksCookie = (looks: Looks): string =>
  LOOK_IDS.map((id) => (LOOKS[id] as Readonly<Record<string, string>>)[looks[id]] ?? '')
    .filter((code) => code !== '')
    .join(BETWEEN);

/** One writing for all cookies that mean the same; '' for one that means nothing. There are no more writings than `LOOKS_VARIANTS`. */
export const canonicalLooksCookie = (cookie: string): string => {
  const found = answersIn(cookie);
  return found.size === 0 ? '' : writeLooksCookie(LooksSchema.parse(Object.fromEntries(found)));
};

/** How many ways this site can look. */
export const LOOKS_VARIANTS = LOOK_IDS.reduce((product, id) => product * answersOf(id).length, 1);

/** What the style sheets look at on the root element: `data-words="bigger"`. The usual is no attribute. */
export const looksAttributes = ({ words, gaps, colours, pictures, font }: Looks): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ words, gaps, colours, pictures, font })
      .filter(([id, answer]) => answer !== USUAL_LOOKS[id as LookId])
      .map(([id, answer]) => [`data-${id}`, answer]),
  );
