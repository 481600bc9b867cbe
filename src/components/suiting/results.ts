import { saysNothing } from '#domain/suiting/kept-needs.ts';
import { mostYesFirst, type Suits, suitsOfBoth } from '#domain/suiting/suits.ts';
import { type Answered, answeredIn, labelsIn } from './answered.ts';
import { copyOf, fetchPictures, personLines, write } from './draw.ts';
import { keptNeeds, whenNeedsChange } from './kept.ts';

interface Ranked {
  readonly item: HTMLElement;
  readonly both: readonly Suits[];
}

/** Orders the cards and hides some of them, as the boxes of the bar are ticked; says what it did. */
function arranger(bar: HTMLElement, live: HTMLElement, results: HTMLElement, ranked: readonly Ranked[]): () => void {
  const order = live.querySelector<HTMLInputElement>('#suit-order');
  const hide = live.querySelector<HTMLInputElement>('#suit-hide');
  const again = live.querySelector<HTMLElement>('[data-again]');
  const arrange = () => {
    const [isOrdered, isHiding] = [order?.checked === true, hide?.checked === true];
    for (const card of isOrdered ? mostYesFirst(ranked) : ranked.map(({ item }) => item)) results.append(card);
    for (const { item, both } of ranked) item.hidden = isHiding && both.some(({ by }) => by.no.length > 0);
    const hidden = ranked.filter(({ item }) => item.hidden).length;
    const { ordered = '', hidden: hiddenWords = '', nothingHidden = '' } = bar.dataset;
    const about = hidden > 0 ? hiddenWords.replace('{count}', String(hidden)) : nothingHidden;
    write(live, '[data-status]', [...(isOrdered ? [ordered] : []), ...(isHiding ? [about] : [])].join(' '));
    if (again !== null) again.hidden = hidden === 0;
  };
  live.addEventListener('change', arrange);
  again?.querySelector('button')?.addEventListener('click', () => {
    if (hide === null) return;
    hide.checked = false;
    arrange();
    hide.focus();
  });
  return arrange;
}

/** The results as they came. */
function takeAway(bar: HTMLElement, results: HTMLElement, cards: readonly Answered[]): void {
  bar.querySelector('.suit-live')?.remove();
  for (const { card } of cards) {
    for (const old of card.querySelectorAll('.suits')) old.remove();
    card.hidden = false;
    results.append(card);
  }
}

/** Says on each result what of somebody's needs it has, on this device, from the facts that stand in the page. */
export function suitResults(bar: HTMLElement): void {
  const results = document.querySelector<HTMLElement>('.results');
  const labels = labelsIn(bar);
  const known = [...labels.keys()];
  const labelOf = (need: string) => labels.get(need) ?? need;
  const link = bar.querySelector('[data-link]');
  const quiet = link?.textContent ?? '';
  if (results === null || known.length === 0) return;
  const cards = answeredIn(results, known);

  const draw = () => {
    if (bar.querySelector('.suit-live') !== null) takeAway(bar, results, cards);
    const { needs } = keptNeeds(known);
    const live = saysNothing(needs) ? null : copyOf(bar, 'live');
    if (link !== null) link.textContent = (live === null ? quiet : bar.dataset.change) ?? '';
    if (live === null) return;
    fetchPictures(document);
    const ranked = cards.map(({ card, answerOf }) => {
      const both = suitsOfBoth(needs, answerOf);
      const words = card.querySelector('.result-words');
      const deeds = words?.querySelector(':scope > form') ?? null;
      for (const person of both) {
        const lines = personLines(bar, person, bar.dataset, labelOf);
        if (lines !== null) words?.insertBefore(lines, deeds);
      }
      return { item: card, both: both.map(({ suits }) => suits) };
    });
    for (const who of ['me', 'friend'] as const) {
      const list = needs[who] ?? [];
      if (list.length === 0) live.querySelector(`[data-${who}]`)?.remove();
      else write(live, `[data-${who}] [data-labels]`, list.map(labelOf).join(', '));
    }
    arranger(bar, live, results, ranked)();
    bar.append(live);
  };
  whenNeedsChange(draw);
  draw();
}
