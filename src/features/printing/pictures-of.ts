import type { BookPage } from './booklet.ts';
import type { Work } from './printer-worker.ts';
import type { PictureBytes, PictureSource } from './sheet.ts';

const picturesOn = (page: BookPage): readonly { readonly picture: string }[] => {
  if (page.kind === 'choice') return page.points;
  return page.kind === 'timetable' ? page.days.flatMap(({ cells }) => cells.flat()) : [];
};

/** The bytes of each picture that is drawn, by its id. */
export function picturesOf(work: Work, source: PictureSource): Map<string, PictureBytes> {
  const drawn =
    'sheet' in work ? work.sheet.sections.flatMap(({ points }) => points) : work.booklet.pages.flatMap(picturesOn);
  return new Map(
    [...new Set(drawn.map(({ picture }) => picture))].flatMap((id): [string, PictureBytes][] => {
      const bytes = source(id);
      return bytes === null ? [] : [[id, bytes]];
    }),
  );
}
