import { RECORD_PARTS } from '#domain/packing/record.ts';
import { sentenceDate } from '#domain/words/dates.ts';
import { FIRST_LANGUAGE } from '#domain/words/languages.ts';
import { inOneCell } from '#domain/words/lists.ts';
import { ukDate } from '#domain/words/moments.ts';
import type { Pack } from '#features/packing/read-pack.ts';
import { aroundBooklet } from '#features/printing/around-booklet.ts';
import type { Booklet, BookPage } from '#features/printing/booklet.ts';
import type { Said, SheetSize } from '#features/printing/sheet.ts';
import { packPath } from '#web/paths.ts';
import { type Around, type ChoiceShown, choicesShown, recordPieces } from './_pack-pages.ts';

export interface OnPaper extends Around {
  /** The token that reads the pack. */
  readonly token: string;
  /** All of it, or the record alone. */
  readonly part: 'all' | 'record';
  readonly size: SheetSize;
  /** Credits of pictures that the people who run the site brought. */
  readonly credits: readonly string[];
}

const english = (text: string): Said => ({ text, language: FIRST_LANGUAGE });

const day = (at: number) => sentenceDate(ukDate(new Date(at)));

function recordPages(
  pack: Pack,
  shown: readonly ChoiceShown[],
  { pack: words, site }: Around['screen'],
  today: string,
): BookPage[] {
  const isExample = shown.some((one) => one.state === 'live' && one.listing.example);
  const lead = words.recordLead(day(pack.madeAt), day(pack.endsAt));
  return recordPieces(shown, words, today).map(
    ({ from, choices }): BookPage => ({
      kind: 'table',
      title: `${words.recordTitle}: ${words.recordCaption(from, from + choices.length - 1)}`,
      lead: isExample ? `${lead} ${site.examples}` : lead,
      columns: choices.map(({ name }) => name),
      rows: RECORD_PARTS.map((part) => ({
        label: words.recordParts[part],
        cells: choices.map(({ lines }) => inOneCell(lines[part])),
      })),
    }),
  );
}

/** A pack as a booklet: what has changed and what is gone first, a page a choice for the person, then the record in tables. */
export function bookletOfPack(pack: Pack, paper: OnPaper): Booklet {
  const { screen, site, token, now, language, size, credits } = paper;
  const { pack: words } = screen;
  const shown = choicesShown(pack, paper);
  const around = aroundBooklet({ ...{ words: screen, language, size, credits }, madeOn: now.date });
  const choicePages = shown.flatMap((one): BookPage[] => {
    if (one.state === 'gone') return [];
    const changed = one.choice.changes.map(({ label }) => label).join(', ');
    const notice = { title: words.hasChanged, text: english(changed) };
    return [{ ...one.page, notices: [...one.page.notices, ...(changed === '' ? [] : [notice])] }];
  });
  const tables = recordPages(pack, shown, screen, now.date);
  return {
    ...around,
    title: paper.part === 'record' ? words.recordTitle : words.personTitle,
    lead: words.personLead(shown.length),
    notices: shown.flatMap((one) =>
      one.state === 'gone' ? [{ title: one.last.name, text: english(words.gone) }] : [],
    ),
    pages: paper.part === 'record' ? tables : [...choicePages, ...tables],
    // A record is one page: its title says all that is about it.
    about: {
      heading: screen.print.about,
      lines:
        paper.part === 'record'
          ? []
          : [english(screen.print.madeOn(sentenceDate(now.date))), english(words.until(day(pack.endsAt)))],
      credits: paper.part === 'record' ? [] : around.credits,
    },
    address: paper.part === 'record' ? null : `${site}${packPath(token)}`,
    codeIs: words.codeIs,
  };
}
