import type { AstroGlobal } from 'astro';
import { Conflict } from '#domain/errors.ts';
import { type FormErrors, valueIn } from '#domain/form/values.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { providerKeeping } from '#features/publishing/provider-at.ts';
import { discardDraft } from '#features/publishing/take-back.ts';
import { isThrownAway, type ToThrowAway, toThrowAway } from '#features/publishing/thrown-away.ts';
import { isSent, readForm, seeOther } from '#web/form.ts';
import { ownProviderPath, PROVIDER_PATH } from '#web/paths.ts';
import { signedIn } from '#web/signed-in.ts';

/** What the page shows that asks once before a draft that the public never saw is thrown away. */
export interface ThrowAwayPage extends ToThrowAway {
  /** What goes with it, in words. */
  readonly goes: readonly string[];
  readonly errors: FormErrors;
}

/** What stands in a draft besides its words. */
function goesWith({ sessions = [], pictures = [] }: Draft<'listing'>, words: Words): string[] {
  return [
    ...(sessions.length === 0 ? [] : [words.times(sessions.length)]),
    ...(pictures.length === 0 ? [] : [words.photos(pictures.length)]),
  ];
}

type Words = AstroGlobal['locals']['screen']['provider']['throwAway'];

/** Asks before a draft is thrown away, or throws it away and leads to the page that it stood on. */
export async function throwAwayPage(
  astro: AstroGlobal,
  { subject, path }: { readonly subject: 'listing' | 'venue'; readonly path: string },
): Promise<ThrowAwayPage | Response> {
  const person = signedIn(astro);
  if (person instanceof Response) return person;
  const { app, screen } = astro.locals;
  const id = astro.params.id ?? '';
  const read = () => toThrowAway(app, person, { subject, id });
  const { open } = read();
  // What is public has its own buttons for this, and what is gone already is shown where it can be put back.
  if (open.published !== null || isThrownAway(open)) return seeOther(path);
  const provider = open.provider ?? providerKeeping(app, person, id);
  let errors: FormErrors = {};
  if (isSent(astro)) {
    const sent = await readForm(astro);
    if (sent instanceof Response) return sent;
    try {
      discardDraft(app, person, { subject, id, version: Number(valueIn(sent, 'version')) || 0 });
      return seeOther(`${provider === null ? PROVIDER_PATH : ownProviderPath(provider.slug)}?done=thrownAway`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      astro.response.status = 409;
      errors = { '': error.version === null ? `${error.message}.` : `${error.message}. ${screen.provider.lookAgain}` };
    }
  }
  const now = read();
  return { ...now, goes: goesWith(now.open.body as Draft<'listing'>, screen.provider.throwAway), errors };
}
