import { v5 as uuidv5 } from 'uuid';
import { type Credit, type CreditWords, creditInWords } from '#domain/feeds/credit.ts';
import { freshnessOf } from '#domain/freshness/standing.ts';
import { alertOn } from '#domain/listing/alert.ts';
import type { ChoiceSource } from '#domain/listing/choice-source.ts';
import { facetLabel } from '#domain/listing/facets.ts';
import { startWaitedFor } from '#domain/listing/intakes.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { wallMoment } from '#domain/listing/session-dates.ts';
import type { Newest, NewListing } from '#domain/query/newest.ts';
import { chosenFacets, type Query } from '#domain/query/query.ts';
import { feedHref, findHref } from '#domain/query/query-params.ts';
import { FRESHNESS_NOTE } from '#domain/words/checked.ts';
import { asSentence } from '#domain/words/lists.ts';
import { afterLabel, NOT_TOLD } from '#domain/words/not-told.ts';
import { placesLines } from '#domain/words/places.ts';
import { priceInWords } from '#domain/words/prices.ts';
import { sessionsInWords } from '#domain/words/sessions.ts';
import { startInWords } from '#domain/words/starts.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';
import { listingPath, providerPath } from './paths.ts';

/** What a feed says besides its listings. */
export interface FeedWords {
  readonly title: (search: string) => string;
  readonly about: string;
  readonly wrong: string;
  readonly wrongWords: string;
  readonly rights: string;
  readonly example: string;
  readonly parts: {
    readonly what: string;
    readonly when: string;
    readonly where: string;
    readonly cost: string;
    readonly places: string;
    readonly more: string;
  };
  readonly credit: CreditWords;
  readonly reach: { readonly online: string; readonly home: string; readonly out: string };
}

export interface FeedPlace {
  /** `https://dayways.example` */
  readonly site: string;
  readonly siteName: string;
  readonly language: string;
  readonly now: Date;
  /** The feeds that a listing comes from, by its id. */
  readonly credits: ReadonlyMap<string, readonly Credit[]>;
}

const MOST_VENUES = 3;
const DAY_MS = 86_400_000;

const whereIn = ({ venue, choice }: ChoiceSource, reach: FeedWords['reach']): string => {
  if (venue !== null) return [venue.body.name, venue.body.town].filter((part) => part !== null).join(', ');
  return choice.way === null || choice.way === 'venue' ? NOT_TOLD : reach[choice.way];
};

/** "What: Things to do in the day. When: Every Tuesday, 10am to midday. Where: … Cost: not told us. Places: Full", with what results say on a date. */
function summaryOf({ listing: { body }, choices }: NewListing, today: string, words: FeedWords): string {
  const { parts, reach } = words;
  const where = [...new Set(choices.map((source) => whereIn(source, reach)))];
  const shown = [...where.slice(0, MOST_VENUES), ...(where.length > MOST_VENUES ? [parts.more] : [])].join('. ');
  const alert = alertOn(body, today);
  const start = startWaitedFor(body, today);
  const old = FRESHNESS_NOTE[freshnessOf(body, today)];
  const venues = choices.flatMap(({ venue }) => (venue === null ? [] : [{ id: venue.id, name: venue.body.name }]));
  return [
    ...(body.example ? [words.example] : []),
    ...(alert === null ? [] : [alert]),
    `${parts.what}: ${KINDS[body.kind].label}`,
    ...(body.summary === null ? [] : [body.summary]),
    `${parts.when}: ${afterLabel(sessionsInWords(body.sessions))}`,
    ...(start === null ? [] : [startInWords(start)]),
    `${parts.where}: ${afterLabel(shown)}`,
    `${parts.cost}: ${afterLabel(priceInWords(body))}`,
    `${parts.places}: ${afterLabel(placesLines(body, venues).join('. '))}`,
    ...(old === null ? [] : [old]),
  ]
    .map(asSentence)
    .join(' ');
}

const entryOf = (found: NewListing, { site, credits, now }: FeedPlace, words: FeedWords): AtomEntry => ({
  id: `urn:uuid:${found.listing.id}`,
  title: found.listing.body.name,
  href: `${site}${listingPath(found.listing.slug)}`,
  published: found.published.first,
  updated: found.published.now,
  author: { name: found.provider.body.name, href: `${site}${providerPath(found.provider.slug)}` },
  summary: summaryOf(found, wallMoment(now).date, words),
  rights: (credits.get(found.listing.id) ?? []).map((credit) => creditInWords(credit, words.credit)).join(' '),
});

/** What somebody sees in place of listings whose search cannot be used any more, or never could. */
const wrongEntry = (
  id: string,
  messages: readonly string[],
  href: string,
  at: number,
  place: FeedPlace,
  words: FeedWords,
): AtomEntry => ({
  id: `urn:uuid:${uuidv5(messages.join('\n'), id)}`,
  title: words.wrong,
  href,
  published: at,
  updated: at,
  author: { name: place.siteName, href: `${place.site}/` },
  summary: [words.wrongWords, ...messages].map(asSentence).join(' '),
  rights: '',
});

/** What was asked for, in a few words. */
const askedFor = (query: Query): string =>
  [
    ...(query.words === '' ? [] : [`“${query.words}”`]),
    ...(query.near === null ? [] : [query.near.label]),
    ...chosenFacets(query).flatMap((facet) => (query.chosen[facet] ?? []).map((value) => facetLabel(facet, value))),
  ].join(', ');

/** The newest of a search as a feed. Its id is that of its address, which is written in one way for the same search. */
export function newestFeed(
  { query, listings, problems }: Newest & { readonly problems: readonly { readonly message: string }[] },
  asked: string,
  place: FeedPlace,
  words: FeedWords,
): AtomFeed {
  const { site, siteName, language, now } = place;
  const self = problems.length === 0 ? `${site}${feedHref(query)}` : `${site}/feed.xml${asked}`;
  const href = problems.length === 0 ? `${site}${findHref(query)}` : `${site}/find${asked}`;
  const own = uuidv5(self, uuidv5.URL);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const entries =
    problems.length === 0
      ? listings.map((found) => entryOf(found, place, words))
      : [
          wrongEntry(
            own,
            problems.map(({ message }) => message),
            href,
            today,
            place,
            words,
          ),
        ];
  return {
    id: `urn:uuid:${own}`,
    title: `${siteName}: ${words.title(askedFor(query))}`,
    subtitle: words.about,
    self,
    href,
    language,
    author: siteName,
    rights: words.rights,
    icon: `${site}/favicon.svg`,
    updated: entries.length === 0 ? today : Math.max(...entries.map(({ updated }) => updated)),
    entries,
  };
}
