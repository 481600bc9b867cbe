import { easyReadOf } from '#domain/easy-read/easy-read.ts';
import type { PictureId } from '#domain/easy-read/pictures.ts';
import type { EasyReadSource, Point, SectionId } from '#domain/easy-read/point.ts';
import { joinLines } from '#domain/easy-read/sections/join.ts';
import { whenLines } from '#domain/easy-read/sections/when.ts';
import { whereLines } from '#domain/easy-read/sections/where.ts';
import { TEMPLATES } from '#domain/easy-read/templates/sets.ts';
import { type CreditWords, creditInWords } from '#domain/feeds/credit.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import type { Language } from '#domain/words/languages.ts';
import type { ChoicePage } from './booklet.ts';
import type { ListingParts } from './listing-parts.ts';
import { type NoticeWords, noticesOf } from './notices-of.ts';
import type { SheetPoint } from './sheet.ts';

/** What a person asks of a choice, in this order. */
const ASKED: readonly SectionId[] = ['what', 'when', 'where', 'cost', 'help', 'join'];
/** More than two sentences beside a picture are a text and not a point, where no more have to be said. */
const MOST_SENTENCES = 2;

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

/** What a sheet must say beside the first sentence of a part: all days and the next start, where exactly it is, which place is full, whom to ask. */
function mustSay(
  asked: SectionId,
  points: readonly Point[],
  source: EasyReadSource,
  language: Language,
): readonly string[] {
  const words = TEMPLATES[language];
  if (asked === 'join') {
    const notEverywhere = new Set(
      joinLines(source, words).flatMap(({ rank, passing, text }) => (rank === 0 && passing ? [text] : [])),
    );
    const reached = points.filter(({ picture }) => REACHED.includes(picture)).slice(0, 1);
    return [...points.filter(({ text }) => notEverywhere.has(text)), ...reached].map(({ text }) => text);
  }
  if (asked === 'when') {
    const decides = new Set(whenLines(source, words).flatMap(({ rank, text }) => (rank === 0 ? [text] : [])));
    return points.map(({ text }) => text).filter((text) => decides.has(text));
  }
  // A page on a screen may leave out the street where there is much to say; on paper nothing else tells it.
  if (asked !== 'where' || source.listing.venues.length !== 1 || points[0]?.language !== language) return [];
  return whereLines(source, words)
    .flatMap(({ picture, text }) => (picture === 'map' ? [text] : []))
    .slice(0, 1);
}

/** A choice on a page: the first sentences of each part of its easy read page that people ask about, at most 6 points. */
export function pageOfChoice(parts: ChoiceParts): ChoicePage {
  const { listing, provider, venues, now, language, label, address, reasonsHeading, reasons } = parts;
  const source = {
    listing: listing.body,
    provider: provider.body,
    venues: new Map(venues.map(({ id, body }) => [id, body])),
    now,
  };
  const { sections } = easyReadOf(source, language);
  const points = ASKED.flatMap((asked): SheetPoint[] => {
    const section = sections.find(({ id }) => id === asked);
    const [first, ...others] = section?.points ?? [];
    if (section === undefined || first === undefined) return [];
    const same = [first, ...others].filter((point) => point.language === first.language);
    const must = mustSay(asked, same, source, language);
    const told = new Set([first.text, ...must]);
    const said = new Set([...told, ...same.map(({ text }) => text)]);
    return [
      {
        heading: section.title,
        text: [...said].slice(0, Math.max(MOST_SENTENCES, told.size)).join(' '),
        picture: first.picture,
        language: first.language,
      },
    ];
  });
  return {
    ...{ kind: 'choice', label, address, reasonsHeading, reasons, points },
    title: listing.body.name,
    lead: KINDS[listing.body.kind].label,
    notices: noticesOf(parts),
    comesFrom: parts.comesFrom.map((credit) => creditInWords(credit, parts.words.listing)),
  };
}
