import type { AstroGlobal } from 'astro';
import type { Person } from '#domain/account/person.ts';
import { Conflict } from '#domain/errors.ts';
import { type FormErrors, valueIn } from '#domain/form/values.ts';
import { momentInWords } from '#domain/words/moments.ts';
import { openDraft } from '#features/publishing/open-draft.ts';
import { isThrownAway } from '#features/publishing/thrown-away.ts';
import { restoreVersion, versionsOf } from '#features/publishing/versions.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';

interface Target {
  readonly subject: 'listing' | 'venue';
  readonly id: string;
  /** The page of the record. */
  readonly path: string;
}

/** What the page of the versions of a record shows; or, when one was restored, the way to the draft that it made. */
export async function versionsPage(astro: AstroGlobal, person: Person, { subject, id, path }: Target) {
  const { app, screen } = astro.locals;
  let errors: FormErrors = {};
  if (isSent(astro)) {
    const sent = await readForm(astro);
    if (sent instanceof Response) return sent;
    const version = Number(valueIn(sent, 'version')) || 0;
    try {
      restoreVersion(app, person, { subject, id, revision: valueIn(sent, 'revision'), version });
      return seeOther(`${path}?done=restored`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      astro.response.status = 409;
      errors = { '': `${error.message}. ${screen.provider.lookAgain}` };
    }
  }
  const open = openDraft(app, person, { subject, id });
  const versions = versionsOf(app, person, { subject, id }).map((version) => ({
    ...version,
    on: momentInWords(version.at.getTime()),
  }));
  return { open, versions, errors, mayRestore: open.state !== 'submitted' && !isThrownAway(open) };
}
