import type { ScreenText } from '#content/screen-text/shape.ts';
import type { Draft } from '#domain/publishing/draft.ts';
import { isForWork, LISTING_SECTION_IDS, type ListingSectionId } from '#domain/publishing/sections.ts';
import { isTold } from '#domain/publishing/untold.ts';
import type { OpenDraft } from '#features/publishing/open-draft.ts';
import { providerKeeping } from '#features/publishing/provider-at.ts';
import { isThrownAway } from '#features/publishing/thrown-away.ts';
import { ownListingPath, ownProviderPath, ownVenuePath, PROVIDER_PATH, TEAM_PATH } from '#web/paths.ts';

type Locals = Pick<App.Locals, 'screen' | 'person'> & { readonly app: Pick<App.Locals['app'], 'db'> };

interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** What a record is called on the pages where it is written. */
export const nameOf = (body: { readonly name?: string }, screen: ScreenText): string =>
  body.name ?? screen.provider.unnamed;

/** Where the work of a person begins: for the directory team not where people of a provider see theirs, unless they work for this one too. */
export function firstCrumb({ screen, person }: Omit<Locals, 'app'>, provider?: string): Crumb {
  const isOwn = person?.providers[provider ?? ''] !== undefined;
  return person === null || person.team === null || isOwn
    ? { label: screen.provider.home, href: PROVIDER_PATH }
    : { label: screen.team.title, href: TEAM_PATH };
}

/** The way from somebody's work to one of their records; with the record itself for the pages under it. */
export function crumbsTo(open: OpenDraft, locals: Locals, itself?: string): Crumb[] {
  const { app, screen, person } = locals;
  const isVenue = open.subject === 'venue' && person !== null;
  const provider = isVenue ? providerKeeping(app, person, open.id) : open.provider;
  return [
    firstCrumb(locals, provider?.id),
    ...(provider === null
      ? []
      : [{ label: provider.name ?? screen.provider.unnamed, href: ownProviderPath(provider.slug) }]),
    ...(itself === undefined ? [] : [{ label: nameOf(open.body, screen), href: itself }]),
  ];
}

/** The sections that a listing has: those of work only when it is about work, or says something of it. */
export function sectionsFor(body: Draft<'listing'>): ListingSectionId[] {
  return LISTING_SECTION_IDS.filter((id) => id !== 'work' || isForWork(body.kind) || isTold(body.work));
}

/** Where somebody goes when a section is saved. */
export function afterSection(id: string, section: ListingSectionId, body: Draft<'listing'>): string {
  const sections = sectionsFor(body);
  const next = sections[sections.indexOf(section) + 1];
  return next === undefined ? ownListingPath(id) : `${ownListingPath(id)}/${next}`;
}

/** The words for what was just done, when an address says so. */
export function doneWords(url: URL, screen: ScreenText): string | undefined {
  const done = url.searchParams.get('done') ?? '';
  const words: Readonly<Record<string, string>> = screen.provider.done;
  return Object.hasOwn(words, done) ? words[done] : undefined;
}

/** What was thrown away is put back before it is written on: where it stands, for whoever opens a page to write it; null for everything else. */
export function whereThrown(open: OpenDraft): string | null {
  if (!isThrownAway(open)) return null;
  return open.subject === 'venue' ? ownVenuePath(open.id) : ownListingPath(open.id);
}
