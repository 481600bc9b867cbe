import { easyReadOf } from '#domain/easy-read/easy-read.ts';
import { meaningsIn } from '#domain/easy-read/meanings.ts';
import { type CreditWords, creditInWords } from '#domain/feeds/credit.ts';
import { KINDS } from '#domain/listing/kinds.ts';
import { type VisitWords, visitPoints } from '#domain/venue/visit-points.ts';
import { checksInWords } from '#domain/words/checked.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#domain/words/languages.ts';
import { capital } from '#domain/words/lists.ts';
import type { ListingParts } from './listing-parts.ts';
import { english, type NoticeWords, noticesOf } from './notices-of.ts';
import type { Sheet, SheetPoint, SheetSize } from './sheet.ts';

/** The screen text that a sheet takes, whatever the language. */
export interface SheetWords extends NoticeWords {
  readonly site: { readonly name: string };
  readonly listing: NoticeWords['listing'] & CreditWords & VisitWords & { readonly visitTitle: string };
  readonly print: NoticeWords['print'] & {
    readonly words: string;
    readonly about: string;
    readonly madeOn: (date: string) => string;
    readonly find: string;
    readonly scan: string;
    readonly codeIs: string;
    readonly pictures: string;
    readonly page: string;
    readonly otherLetters: string;
  };
}

export interface SheetParts extends ListingParts {
  readonly size: SheetSize;
  /** The whole address of the listing's page. */
  readonly address: string;
  readonly words: SheetWords;
  /** Credits of pictures that the people who run the site brought. */
  readonly credits: readonly string[];
}

/** What a visit is like, a section for each venue that tells. */
function visitSections({ venues, words }: SheetParts): Sheet['sections'] {
  const stories = venues
    .map(({ body }) => ({ name: body.name, points: visitPoints(body, words.listing) }))
    .filter(({ points }) => points.length > 0);
  const { visitTitle } = words.listing;
  return stories.map(({ name, points }) => ({
    heading: english(stories.length > 1 ? `${visitTitle}: ${name}` : visitTitle),
    points: points.map(({ text, picture, heading }) => ({ ...english(text), picture, heading })),
  }));
}

/** The sheet of a listing: the same words as its easy read page in the same order, then what the hard words mean and where it is from. */
export function sheetOf(parts: SheetParts): Sheet {
  const { listing, provider, venues, now, language, words, address } = parts;
  const { body } = listing;
  const source = {
    listing: body,
    provider: provider.body,
    venues: new Map(venues.map((venue) => [venue.id, venue.body])),
    now,
  };
  const easyRead = easyReadOf(source, language);
  const sections = [
    ...easyRead.sections.map(({ title, points }) => ({
      heading: { text: title, language },
      points: points.map((point): SheetPoint => ({ ...point, heading: null })),
    })),
    ...visitSections(parts),
  ];
  const said = sections.flatMap(({ points }) => points.map(({ text }) => text)).join('\n');
  return {
    // Titles and the end of the sheet are English until all of the language is there.
    language: LANGUAGES[language].complete ? language : FIRST_LANGUAGE,
    size: parts.size,
    siteName: words.site.name,
    title: body.name,
    lead: KINDS[body.kind].label,
    notices: noticesOf(parts),
    sections,
    words: {
      heading: words.print.words,
      meanings: meaningsIn(said).map(({ word, sentences }) => ({ word: capital(word), meaning: sentences.join(' ') })),
    },
    about: {
      heading: words.print.about,
      lines: [
        english(words.print.madeOn(sentenceDate(now.date))),
        ...checksInWords(body).map((words) => english(words)),
        ...parts.comesFrom.map((credit) => english(creditInWords(credit, words.listing))),
        ...easyRead.statusWords.map((text) => ({ text, language })),
      ],
      find: words.print.find,
      scan: words.print.scan,
      codeIs: words.print.codeIs,
      credits: [words.print.pictures, ...parts.credits],
    },
    address,
    pageLabel: words.print.page,
    otherLetters: words.print.otherLetters,
    madeOn: now.date,
  };
}
