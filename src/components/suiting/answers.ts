import type { NeedAnswer } from '#domain/suiting/answer.ts';
import { saysNothing } from '#domain/suiting/kept-needs.ts';
import { suitsOfBoth } from '#domain/suiting/suits.ts';
import { copyOf, countOf, fetchPictures, whoOf } from './draw.ts';
import { keptNeeds, whenNeedsChange } from './kept.ts';

/** On a listing: the answer to each need of this person, and of their friend, and the short of it at the top of the page. */
export function suitAnswers(part: HTMLElement): void {
  const all = copyOf(part, 'answers');
  const people = part.querySelector('[data-people]');
  const rows = [...(all?.querySelectorAll<HTMLElement>('[data-need]') ?? [])];
  const answers = new Map(rows.map((row) => [row.dataset.need ?? '', row.dataset.answer as NeedAnswer]));
  const top = document.querySelector<HTMLElement>('[data-suit-top]');
  const link = top?.querySelector('a') ?? null;
  const quiet = link?.getAttribute('href') ?? '';
  if (people === null || all === null || rows.length === 0) return;

  const draw = () => {
    const { needs } = keptNeeds([...answers.keys()]);
    const both = suitsOfBoth(needs, (need) => answers.get(need) ?? 'untold');
    part.hidden = saysNothing(needs);
    if (!part.hidden) fetchPictures(document, all);
    link?.setAttribute('href', part.hidden ? quiet : `#${part.id}`);
    for (const old of top?.querySelectorAll('.suit-count') ?? []) old.remove();
    people.replaceChildren(
      ...both.flatMap(({ who, suits }) => {
        const says = `${whoOf(who, part.dataset)}: ${countOf(suits, part.dataset)}`;
        const [short, heading] = [copyOf(part, 'short'), copyOf(part, 'heading')];
        if (short === null || heading === null) return [];
        short.textContent = `${says}.`;
        top?.append(short);
        heading.textContent = says;
        const list = document.importNode(all, true);
        const wanted = needs[who] ?? [];
        for (const row of list.querySelectorAll<HTMLElement>('[data-need]'))
          if (!wanted.includes(row.dataset.need ?? '')) row.remove();
        return [heading, list];
      }),
    );
  };
  whenNeedsChange(draw);
  draw();
}
