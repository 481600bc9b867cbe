import type { PictureId } from '#domain/easy-read/pictures.ts';
import type { EasyReadSource } from '#domain/easy-read/point.ts';
import { linesOf, type Placed } from '#domain/easy-read/points.ts';
import { SECTION_IDS } from '#domain/easy-read/section.ts';
import { whereLines } from '#domain/easy-read/sections/where.ts';
import { TEMPLATES } from '#domain/easy-read/templates/sets.ts';
import { type CreditWords, creditInWords } from '#domain/feeds/credit.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import type { Language } from '#domain/words/languages.ts';
import type { ChoicePage } from './booklet.ts';
import type { ListingParts } from './listing-parts.ts';
import { type NoticeWords, noticesOf } from './notices-of.ts';
import type { SheetPoint } from './sheet.ts';

/** More than two sentences beside a picture are a text and not a point, where no more have to be said. */
const MOST_SENTENCES = 2;
/** With more than these that must be said, a page has room for no others. */
const MOST_WITH_OTHERS = 16;

export interface ChoiceParts extends ListingParts {
  readonly words: NoticeWords & { readonly listing: CreditWords };
  /** Over the title, as "Choice 1 of 3". */
  readonly label: string;
  /** The whole address of the listing's page; null leaves it out. */
  readonly address: string | null;
  readonly reasonsHeading: string;
  readonly reasons: readonly string[];
}

/** How they can be reached, of which a sheet of paper must say one. */
const REACHED: readonly PictureId[] = ['phone', 'email', 'website', 'phone-unknown'];

type Told = Pick<Placed, 'text' | 'picture' | 'section' | 'rank' | 'passing'> & { readonly language: Language };

/** Where exactly it is. A page on a screen may leave out the street where there is much to say; on paper nothing else tells it. */
function streetOf(source: EasyReadSource, language: Language): readonly string[] {
  if (source.listing.venues.length !== 1) return [];
  return whereLines(source, TEMPLATES[language])
    .flatMap(({ picture, text }) => (picture === 'map' ? [text] : []))
    .slice(0, 1);
}

/** What a sheet must say of a part: what decides, what it is not and has not, what nobody told us; of ways to reach them the first. */
function mustSay(told: readonly Told[]): readonly Told[] {
  const [reached] = told.filter(({ picture }) => REACHED.includes(picture));
  return told.filter((one, at) => at === 0 || one === reached || (one.rank === 0 && !REACHED.includes(one.picture)));
}

/** The sentences of each part that a sheet has room for, in their order: those it must say, and where there is room others up to two. */
function partsOf(lines: readonly Told[]) {
  const parts = SECTION_IDS.map((id) => {
    const told = lines.filter(({ section }) => section === id);
    return { id, told, must: mustSay(told) };
  });
  const hasRoom = parts.reduce((sum, { must }) => sum + must.length, 0) <= MOST_WITH_OTHERS;
  return parts.map(({ id, told, must }) => {
    const room = hasRoom ? Math.max(0, MOST_SENTENCES - must.length) : 0;
    const others = told.filter((one) => !must.includes(one)).slice(0, room);
    return { id, said: told.filter((one) => must.includes(one) || others.includes(one)) };
  });
}

/** A part beside its picture; sentences that stay in another language follow by themselves, so that a voice reads each as it is. */
function pointsOfPart(heading: string, said: readonly Told[], street: readonly string[], language: Language) {
  return [...Map.groupBy(said, (one) => one.language).entries()].map(([spoken, some], at): SheetPoint => {
    const texts = some.map(({ text }) => text);
    const [first = '', ...rest] = texts;
    const whole = spoken === language ? [first, ...street, ...rest] : texts;
    return {
      heading: at === 0 ? heading : null,
      text: [...new Set(whole)].join(' '),
      picture: some[0]?.picture ?? 'search',
      language: spoken,
    };
  });
}

/** A choice on a page: of each part of its easy read page, in its order, what decides whether somebody can come. */
export function pageOfChoice(parts: ChoiceParts): ChoicePage {
  const { listing, provider, venues, now, language, label, address, reasonsHeading, reasons } = parts;
  const source = {
    listing: listing.body,
    provider: provider.body,
    venues: new Map(venues.map(({ id, body }) => [id, body])),
    now,
  };
  const lines = linesOf(source, language).map((line): Told => ({ ...line, language: line.language ?? language }));
  const points = partsOf(lines).flatMap(({ id, said }) => {
    const street = id === 'where' ? streetOf(source, language) : [];
    return pointsOfPart(TEMPLATES[language].sections[id], said, street, language);
  });
  return {
    ...{ kind: 'choice', label, address, reasonsHeading, reasons, points },
    title: listing.body.name,
    lead: KINDS[listing.body.kind].label,
    notices: noticesOf(parts),
    comesFrom: parts.comesFrom.map((credit) => creditInWords(credit, parts.words.listing)),
  };
}
