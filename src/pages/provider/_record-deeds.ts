import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { Conflict, Invalid } from '#domain/errors.ts';
import { type FormErrors, type FormValues, valueIn } from '#domain/form/values.ts';
import type { Subject } from '#domain/publishing/subject.ts';
import { submitDraft } from '#features/publishing/submit-draft.ts';
import { seeOther } from '#web/form.ts';

interface Target {
  readonly subject: Subject;
  readonly id: string;
  /** The page of the record. */
  readonly path: string;
}

const MOST_NOTE = 1000;

type Words = AstroGlobal['locals']['screen']['provider'];
type Done = keyof Words['done'];

/** Does what a button of a record asks for, and says what is shown then; null when no button was pressed. */
function doDeed(astro: AstroGlobal, person: Person, { subject, id }: Target, sent: FormValues): Done | null {
  const { app } = astro.locals;
  const version = Number(valueIn(sent, 'version')) || 0;
  const deed = valueIn(sent, 'deed');
  if (deed === 'send') {
    const note = valueIn(sent, 'note');
    submitDraft(app, person, { subject, id, version, ...(note === '' ? {} : { note }) });
    return 'sent';
  }
  return null;
}

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
  try {
    const done = doDeed(astro, person, target, sent);
    return done === null ? {} : seeOther(`${target.path}?done=${done}`);
  } catch (error) {
    if (error instanceof Conflict) return { '': `${error.message}. ${words.lookAgain}` };
    if (error instanceof Invalid) return { '': Object.values(error.fields).flat().join('. ') || error.message };
    throw error;
  }
}
