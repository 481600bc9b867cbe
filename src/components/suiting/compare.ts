import type { NeedAnswer } from '#domain/suiting/answer.ts';
import { saysNothing } from '#domain/suiting/kept-needs.ts';
import { suitsOf } from '#domain/suiting/suits.ts';
import { copyOf, countOf, fetchPictures, whoOf } from './draw.ts';
import { keptNeeds, whenNeedsChange } from './kept.ts';

const needOf = (row: HTMLElement): string => row.dataset.need ?? '';

/** In a comparison: a table a person, with a row for each need and how many are a yes for each choice. */
export function suitCompare(part: HTMLElement): void {
  const table = copyOf(part, 'table');
  const people = part.querySelector('[data-people]');
  const title = part.querySelector<HTMLElement>('[data-shown]');
  const link = part.querySelector('[data-link]');
  const quiet = link?.textContent ?? '';
  if (table === null || people === null || title === null) return;
  const rowsOf = (one: HTMLElement) => [...one.querySelectorAll<HTMLElement>('tr[data-need]')];
  const known = rowsOf(table).map(needOf);

  const tableFor = (who: 'me' | 'friend', needs: readonly string[]) => {
    const own = document.importNode(table, true);
    for (const row of rowsOf(own)) if (!needs.includes(needOf(row))) row.remove();
    const rows = rowsOf(own);
    const caption = own.querySelector('caption');
    if (caption !== null) caption.textContent = whoOf(who, part.dataset);
    for (const [at, cell] of [...own.querySelectorAll<HTMLElement>('[data-counts] td')].entries()) {
      const answers = new Map(
        rows.map((row) => [needOf(row), row.querySelectorAll<HTMLElement>('td')[at]?.dataset.answer as NeedAnswer]),
      );
      cell.textContent = countOf(
        suitsOf(needs, (need) => answers.get(need) ?? 'untold'),
        part.dataset,
      );
    }
    return own;
  };
  const draw = () => {
    const { needs } = keptNeeds(known);
    title.hidden = saysNothing(needs);
    if (!title.hidden) fetchPictures(document);
    if (link !== null) link.textContent = (title.hidden ? quiet : part.dataset.change) ?? '';
    people.replaceChildren(
      ...(['me', 'friend'] as const).flatMap((who) => {
        const list = needs[who] ?? [];
        return list.length === 0 ? [] : [tableFor(who, list)];
      }),
    );
  };
  whenNeedsChange(draw);
  draw();
}
