import { digestOf } from '../easy-read/digest.ts';
import { type FormValues, valueIn, valuesIn } from '../form/values.ts';
import { MOST_IN_PACK, MOST_OWN_LETTERS, MOST_PHRASES, ownWords } from './pack.ts';
import { type PersonalFind, personalIn } from './personal-words.ts';
import { isPhrase, type PhraseId } from './phrases.ts';

/** A listing with the reasons for it. */
export interface Reasoned {
  readonly listing: string;
  readonly phrases: readonly PhraseId[];
  readonly words: string;
}

/** What somebody typed and ticked for one listing of a pack, as the form shows it. */
export interface Draft extends Reasoned {
  /** Where it is to come, from 1; null leaves it out. */
  readonly place: number | null;
}

/** The names of the boxes of the listing that stands at a place of the form, from 1. */
export const boxesAt = (at: number) =>
  ({ listing: `listing-${at}`, place: `place-${at}`, phrases: `phrases-${at}`, words: `words-${at}` }) as const;

/** What leaves a listing out instead of giving it a place. */
export const LEFT_OUT = 'out';

/** An empty form for some listings, in their order. */
export const emptyDrafts = (listings: readonly string[]): Draft[] =>
  listings.map((listing, at) => ({ listing, phrases: [], words: '', place: at + 1 }));

function placeIn(values: FormValues, box: string, at: number): number | null {
  const typed = valueIn(values, box);
  if (typed === LEFT_OUT) return null;
  const place = Number(typed);
  return Number.isInteger(place) && place >= 1 && place <= MOST_IN_PACK ? place : at;
}

const PLACES = Array.from({ length: MOST_IN_PACK }, (_, index) => index + 1);

/** The listings that the form held, in the order it was shown, each once. */
export const listingsIn = (values: FormValues): string[] => [
  ...new Set(PLACES.map((at) => valueIn(values, boxesAt(at).listing)).filter((listing) => listing !== '')),
];

/** What the form sent, in the order it was shown. What is no listing of `allowed` is left out. */
export const readDrafts = (values: FormValues, allowed: ReadonlySet<string>): Draft[] => {
  const known = new Set<string>();
  return PLACES.flatMap((at) => {
    const boxes = boxesAt(at);
    const listing = valueIn(values, boxes.listing);
    if (!allowed.has(listing) || known.has(listing)) return [];
    known.add(listing);
    return [
      {
        listing,
        place: placeIn(values, boxes.place, at),
        phrases: [...new Set(valuesIn(values, boxes.phrases))].filter(isPhrase),
        words: values.get(boxes.words)?.[0] ?? '',
      },
    ];
  });
};

/**
 * The listings of a form in the order that was asked for. Where two ask for the same place, the one that was moved gets it: the others make
 * room.
 */
export function inOrder(drafts: readonly Draft[]): Reasoned[] {
  const wanted = drafts.flatMap(({ place, ...draft }, index) => {
    if (place === null) return [];
    const moved = Math.sign(place - (index + 1));
    return [{ draft, by: place + moved / 2 }];
  });
  return wanted
    .toSorted((one, other) => one.by - other.by)
    .map(({ draft: { listing, phrases, words } }) => ({ listing, phrases, words: ownWords(words) }));
}

export type DraftProblem =
  | { readonly at: number; readonly says: 'no reason' | 'too many' | 'too long' }
  | { readonly at: number; readonly says: 'personal'; readonly finds: readonly PersonalFind[] }
  | { readonly at: null; readonly says: 'none left' };

function problemAt(draft: Draft, at: number): DraftProblem | null {
  if (draft.place === null) return null;
  const words = ownWords(draft.words);
  if (draft.phrases.length > MOST_PHRASES) return { at, says: 'too many' };
  if (words.length > MOST_OWN_LETTERS) return { at, says: 'too long' };
  return words === '' && draft.phrases.length === 0 ? { at, says: 'no reason' } : null;
}

const personalAt = (draft: Draft, at: number, isKnown: (word: string) => boolean): DraftProblem | null => {
  const finds = draft.place === null ? [] : personalIn(ownWords(draft.words), isKnown);
  return finds.length === 0 ? null : { at, says: 'personal', finds };
};

/** What the form sends when somebody says that the words of these drafts are about nobody: it counts for these very words only. */
export const sureOf = (drafts: readonly Draft[]): string => digestOf(drafts.map(({ words }) => ownWords(words)));

/**
 * What is to be put right before a pack can be made. Own words that look like a person are asked about until somebody is `sure` of them
 * (`sureOf`).
 */
export function problemsIn(drafts: readonly Draft[], isKnown: (word: string) => boolean, sure: string): DraftProblem[] {
  if (drafts.every(({ place }) => place === null)) return [{ at: null, says: 'none left' }];
  const isSure = sure === sureOf(drafts);
  return drafts.flatMap((draft, index): DraftProblem[] => {
    const wrong = problemAt(draft, index + 1);
    if (wrong !== null) return [wrong];
    return isSure ? [] : [personalAt(draft, index + 1, isKnown)].filter((found) => found !== null);
  });
}
