import { easyReadOf } from '#domain/easy-read/easy-read.ts';
import type { SectionId } from '#domain/easy-read/point.ts';
import type { Named } from '#domain/listing/choice-source.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { WallMoment } from '#domain/listing/session-dates.ts';
import type { Provider } from '#domain/provider/provider.ts';
import type { Venue } from '#domain/venue/venue.ts';
import type { Language } from '#domain/words/languages.ts';
import type { ChoicePage } from './booklet.ts';
import { type NoticeWords, noticesOf } from './notices-of.ts';
import type { SheetPoint } from './sheet.ts';

/** What a person asks of a choice, in this order. */
const ASKED: readonly SectionId[] = ['what', 'when', 'where', 'cost', 'help', 'join'];
/** More than two sentences beside a picture are a text and not a point. */
const MOST_SENTENCES = 2;

export interface ChoiceParts {
  readonly listing: Named<Listing>;
  readonly provider: Named<Provider>;
  readonly venues: readonly Named<Venue>[];
  readonly now: WallMoment;
  readonly language: Language;
  readonly words: NoticeWords;
  /** Over the title, as "Choice 1 of 3". */
  readonly label: string;
  /** The whole address of the listing's page; null leaves it out. */
  readonly address: string | null;
  readonly reasonsHeading: string;
  readonly reasons: readonly string[];
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
    const together = [first, ...others.filter((point) => point.language === first.language)].slice(0, MOST_SENTENCES);
    return [
      {
        heading: section.title,
        text: together.map(({ text }) => text).join(' '),
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
  };
}
