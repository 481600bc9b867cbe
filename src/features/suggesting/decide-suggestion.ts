import { eq } from 'drizzle-orm';
import { addAudit } from '#db/audit.ts';
import { inTransaction } from '#db/client.ts';
import { queueMail } from '#db/mails.ts';
import { suggestions } from '#db/schema/review.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import { readAnswer } from '#domain/answer.ts';
import { Conflict, Invalid, NotFound } from '#domain/errors.ts';
import type { Suggested } from '#domain/suggestion/suggestion.ts';
import { readSuggestion } from './one-suggestion.ts';
import type { SuggestingContext } from './suggesting-context.ts';

export type SuggestionDecision =
  | { readonly id: string; readonly as: 'done' }
  | { readonly id: string; readonly as: 'put aside'; readonly reason: string };

/**
 * The suggestion was dealt with, or is put aside with a reason. Throws `Conflict` when somebody decided before, `Invalid` (`reason`) without
 * a reason or with too long a one.
 */
export function decideSuggestion({ db, now }: SuggestingContext, person: Person, decision: SuggestionDecision): void {
  needForDirectory(person, 'suggestions: decide');
  const { id, as } = decision;
  const reason = decision.as === 'put aside' ? readAnswer(decision.reason, 'reason') : null;
  if (reason === '') throw new Invalid('A reason is needed', { reason: ['needed'] });
  const at = now().getTime();
  inTransaction(db, () => {
    const row = db.orm.select().from(suggestions).where(eq(suggestions.id, id)).get();
    if (row === undefined) throw new NotFound(`There is no suggestion ${id}`);
    if (row.state !== 'waiting') throw new Conflict('Somebody has decided about this suggestion already');
    db.orm
      .update(suggestions)
      .set({ state: as, reason, decidedBy: person.id, decidedAt: at })
      .where(eq(suggestions.id, id))
      .run();
    const deed = as === 'done' ? 'dealt with a suggestion' : 'put a suggestion aside';
    addAudit(db, { at, actor: person.id, deed, subject: 'listing', subjectId: row.listingId, detail: id });
  });
}

/** The words of the mail to a provider. */
export interface TellingWords {
  readonly subject: (listing: string) => string;
  readonly body: (told: {
    readonly listing: string;
    readonly provider: string;
    readonly about: Suggested;
    readonly words: string;
    readonly page: string;
    readonly editor: string;
  }) => string;
}

export interface Telling {
  readonly id: string;
  readonly words: TellingWords;
  /** The whole address of a page of this site. */
  readonly addressOf: (what: { readonly slug: string; readonly id: string }) => { page: string; editor: string };
}

/**
 * Writes to those who can put the listing right. Gives how many. Throws `Invalid` when there is nobody to write to, `Conflict` when the same
 * people have been written to, and when it is decided.
 */
export function tellProvider({ db, now }: SuggestingContext, person: Person, telling: Telling): number {
  needForDirectory(person, 'suggestions: decide');
  const at = now();
  return inTransaction(db, () => {
    const { row, listing, provider, toTell, to, whom } = readSuggestion(db, telling.id);
    if (to === 'nobody') throw new Invalid('There is nobody to write to', { '': ['nobody'] });
    if (row.state !== 'waiting') throw new Conflict('Somebody has decided about this suggestion already');
    if (row.toldWhom === whom) throw new Conflict('They have been told already');
    const { page, editor } = telling.addressOf(listing);
    const { about, words } = row;
    const told = { listing: listing.name, provider: provider.name, about, words, page, editor };
    for (const address of toTell)
      queueMail(db, {
        to: address,
        kind: 'suggestion',
        subject: telling.words.subject(listing.name),
        body: telling.words.body(told),
        at,
      });
    db.orm
      .update(suggestions)
      .set({ toldAt: at.getTime(), toldTo: to, toldCount: toTell.length, toldWhom: whom })
      .where(eq(suggestions.id, row.id))
      .run();
    addAudit(db, {
      at,
      actor: person.id,
      deed: 'told the provider of a suggestion',
      subject: 'listing',
      subjectId: listing.id,
      detail: row.id,
    });
    return toTell.length;
  });
}
