import type { Subject } from '#domain/publishing/subject.ts';
import type { Decision, ModeratingContext } from '#features/moderating/moderating-context.ts';
import { listingPath, ownListingPath, ownProviderPath, ownVenuePath, providerPath, venuePath } from '#web/paths.ts';

type Found = Pick<Decision, 'id' | 'slug'>;

/** Where the public sees a record, and where those who keep it write it. */
const PUBLIC: Readonly<Record<Subject, (slug: string) => string>> = {
  listing: listingPath,
  venue: venuePath,
  provider: providerPath,
};
const OWN: Readonly<Record<Subject, (found: Found) => string>> = {
  listing: ({ id }) => ownListingPath(id),
  venue: ({ id }) => ownVenuePath(id),
  provider: ({ slug }) => `${ownProviderPath(slug)}/details`,
};

export const publicPath = (subject: Subject, slug: string): string => PUBLIC[subject](slug);
export const ownPath = (subject: Subject, found: Found): string => OWN[subject](found);

/** What the deeds of the team need, with the words of the mails to authors. */
export function moderating({ app, site, screen }: Pick<App.Locals, 'app' | 'site' | 'screen'>): ModeratingContext {
  const { mails } = screen.queue;
  return {
    db: app.db,
    now: app.now,
    decisionMail: ({ kind, subject, id, slug, name, reason }) => {
      const words = mails[kind];
      const link = `${site}${kind === 'approved' ? publicPath(subject, slug) : ownPath(subject, { id, slug })}`;
      const said = reason === null ? [] : [words.words(reason)];
      return { subject: words.subject(name), body: [words.body(name, link), ...said].join('\n\n') };
    },
  };
}
