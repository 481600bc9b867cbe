import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { confirmRight } from '#features/freshness/confirm-right.ts';
import { copyListing } from '#features/publishing/copy-listing.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { discardDraft, takeBack } from '#features/publishing/take-back.ts';
import { putBack, withdraw } from '#features/publishing/withdraw.ts';
import { seeOther } from '#web/form.ts';
import { ownListingPath } from '#web/paths.ts';

interface Target {
  readonly subject: Subject;
  readonly id: string;
  /** The page of the record. */
  readonly path: string;
}

const MOST_NOTE = 1000;

/** The note to the team that was sent and not taken, and what is wrong with it; nothing when no note was sent. */
export const noteOf = (
  sent: FormValues | undefined,
  { note: error }: FormErrors,
): { typed?: string; error?: string } => ({
  ...(sent?.has('note') ? { typed: valueIn(sent, 'note') } : {}),
  ...(error === undefined ? {} : { error }),
});

type Words = AstroGlobal['locals']['screen']['provider'];
type Done = keyof Words['done'];

/** Where to go when it is done, and what is said there; null when no button was pressed. */
type DoneAt = { readonly done: Done; readonly path?: string };

type Deeds = Readonly<Record<string, (record: Asked) => DoneAt>>;

interface Asked extends Target {
  readonly context: AstroGlobal['locals']['app'];
  readonly person: Person;
  readonly version: number;
  readonly note: string;
}

/** What the buttons of a record do. Those of a listing alone ask for one. */
const DEEDS: Deeds = {
  send: ({ context, person, subject, id, version, note }) => {
    submitDraft(context, person, { subject, id, version, ...(note === '' ? {} : { note }) });
    return { done: 'sent' };
  },
  takeBack: ({ context, person, subject, id }) => {
    takeBack(context, person, { subject, id });
    return { done: 'taken' };
  },
  discard: ({ context, person, subject, id, version }) => {
    discardDraft(context, person, { subject, id, version });
    return { done: 'discarded' };
  },
  withdraw: ({ context, person, subject, id }) => {
    withdraw(context, person, { subject, id });
    return { done: 'withdrawn' };
  },
  putBack: ({ context, person, subject, id }) => {
    const { published } = putBack(context, person, { subject, id });
    return { done: published === null ? 'backAgain' : 'back' };
  },
  copy: ({ context, person, id }) => ({
    done: 'copied',
    path: `${ownListingPath(copyListing(context, person, { listing: id }).id)}/what`,
  }),
  right: ({ context, person, id }) => {
    confirmRight(context, person, { listing: id });
    return { done: 'right' };
  },
};

/**
 * Answers a button of a record's page: the page again when it is done, or what is wrong. No errors and no answer when none of its buttons
 * was pressed.
 */
export function recordDeed(
  astro: AstroGlobal,
  person: Person,
  target: Target,
  sent: FormValues,
): Response | FormErrors {
  const words = astro.locals.screen.provider;
  if (valueIn(sent, 'note').length > MOST_NOTE) return { note: words.noteTooLong(MOST_NOTE) };
  const deed = valueIn(sent, 'deed');
  const doIt = Object.hasOwn(DEEDS, deed) ? DEEDS[deed] : undefined;
  if (doIt === undefined) return {};
  const version = Number(valueIn(sent, 'version')) || 0;
  try {
    const { done, path = target.path } = doIt({
      ...target,
      context: astro.locals.app,
      person,
      version,
      note: valueIn(sent, 'note'),
    });
    return seeOther(`${path}?done=${done}`);
  } catch (error) {
    if (error instanceof Conflict)
      return { '': error.version === null ? `${error.message}.` : `${error.message}. ${words.lookAgain}` };
    if (error instanceof Invalid) return { '': Object.values(error.fields).flat().join('. ') || error.message };
    throw error;
  }
}
