import { and, count, eq, gt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '#db/client.ts';
import { listingBySlug } from '#db/published.ts';
import { suggestions } from '#db/schema/review.ts';
import { NotFound } from '#domain/errors.ts';
import {
  isSuggested,
  MOST_SUGGESTED_LETTERS,
  readableWords,
  type Suggested,
  sameWords,
  saysEnough,
} from '#domain/suggestion/suggestion.ts';
import { ageOfForm, type FormAge } from './shown-form.ts';
import type { SuggestingContext, TakingContext } from './suggesting-context.ts';

/** So many about one listing in a day: more do not help the team to put it right. */
const MOST_A_LISTING = 20;
const DAY_MS = 86_400_000;

/** What a visitor sent. `note` was in the form when it was shown; `trap` is a box that no person sees. */
export interface SentSuggestion {
  readonly slug: string;
  readonly about: string;
  readonly words: string;
  readonly note: string;
  readonly trap: string;
  /** The front's name for where they are. */
  readonly visitor: string;
}

/** Why a suggestion was not taken. The words stay in the form. */
export type SuggestionProblem =
  | 'pick one'
  | 'write words'
  | 'too long'
  | 'send again'
  | 'enough for today'
  | 'enough from you'
  | Exclude<FormAge, 'fine'>;

/** What is wrong with what was written; null when nothing is. */
function problemIn(about: string, words: string): SuggestionProblem | null {
  if (!isSuggested(about)) return 'pick one';
  if (words.length > MOST_SUGGESTED_LETTERS) return 'too long';
  return words === '' && !saysEnough(about) ? 'write words' : null;
}

interface Taken {
  readonly listing: string;
  readonly about: Suggested;
  readonly words: string;
}

const waitingFor = ({ db }: SuggestingContext, listing: string) =>
  db.orm
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.listingId, listing), eq(suggestions.state, 'waiting')))
    .all();

const isKnown = (context: SuggestingContext, { listing, about, words }: Taken): boolean =>
  waitingFor(context, listing).some((one) => one.about === about && sameWords(one.words) === sameWords(words));

function keep(context: SuggestingContext, taken: Taken): SuggestionProblem | null {
  const { db } = context;
  const at = context.now().getTime();
  return inTransaction(db, () => {
    if (isKnown(context, taken)) return null;
    const { listing, about, words } = taken;
    const today = and(eq(suggestions.listingId, listing), gt(suggestions.createdAt, at - DAY_MS));
    const came = db.orm.select({ count: count() }).from(suggestions).where(today).get()?.count ?? 0;
    if (came >= MOST_A_LISTING) return 'enough for today';
    db.orm
      .insert(suggestions)
      .values({ id: uuidv7(), listingId: listing, about, words, state: 'waiting', createdAt: at })
      .run();
    return null;
  });
}

/**
 * Takes what a visitor says is not right about a listing. Nothing of who they are is kept. The same words again count once. Resolves to
 * null when it was taken, else to why not. Throws `NotFound` when the public does not see the listing.
 */
export async function suggest(context: TakingContext, sent: SentSuggestion): Promise<SuggestionProblem | null> {
  const listing = listingBySlug(context.db, sent.slug);
  if (listing === undefined) throw new NotFound(`No listing is published as “${sent.slug}”`);
  const words = readableWords(sent.words);
  const wrong = problemIn(sent.about, words);
  if (wrong !== null) return wrong;
  if (sent.trap !== '') return 'send again';
  const age = ageOfForm(context.db, listing.id, sent.note, context.now());
  if (age !== 'fine') return age;
  if (!(await context.limit(sent.visitor))) return 'enough from you';
  return isSuggested(sent.about) ? keep(context, { listing: listing.id, about: sent.about, words }) : 'pick one';
}
