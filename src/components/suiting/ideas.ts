import { saysNothing } from '#domain/suiting/kept-needs.ts';
import { mostYesFirst, suitsOfBoth } from '#domain/suiting/suits.ts';
import { type Answered, answeredIn, labelsIn } from './answered.ts';
import { fetchPictures, personLines } from './draw.ts';
import { keptNeeds, whenNeedsChange } from './kept.ts';

/** The same number as without needs: fewer is easier to choose from. */
const SHOWN = 2;

/** Shows of some ideas those that have most of what somebody needs, and says of each what it has. */
export function suitIdeas(words: HTMLElement, list: HTMLElement): void {
  const labels = labelsIn(words);
  const known = [...labels.keys()];
  const cards = answeredIn(list, known);
  const draw = () => {
    const { needs } = keptNeeds(known);
    const isQuiet = saysNothing(needs);
    if (!isQuiet) fetchPictures(list);
    for (const { card } of cards) for (const old of card.querySelectorAll('.suits')) old.remove();
    const both = ({ answerOf }: Answered) => suitsOfBoth(needs, answerOf);
    const order = mostYesFirst(cards.map((item) => ({ item, both: both(item).map(({ suits }) => suits) })));
    for (const [at, item] of order.entries()) {
      const place = item.card.querySelector('[data-idea-words]');
      for (const person of both(item)) {
        const lines = personLines(words, person, words.dataset, (need) => labels.get(need) ?? need);
        if (lines !== null) place?.append(lines);
      }
      item.card.hidden = at >= SHOWN;
      list.append(item.card);
    }
    for (const lead of words.querySelectorAll<HTMLElement>('[data-lead]'))
      lead.hidden = (lead.dataset.lead === 'suits') === isQuiet;
  };
  whenNeedsChange(draw);
  draw();
}
