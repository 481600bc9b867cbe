import { keptNeeds, whenNeedsChange } from '#components/suiting/kept.ts';

const lineOf = (item: HTMLElement): HTMLLIElement => {
  const line = document.createElement('li');
  line.textContent = item.textContent;
  return line;
};

/** Says which needs that this browser keeps, of the person and of a friend, a listing does not tell of. They are read here and go nowhere. */
function show(box: HTMLElement): void {
  const own = box.querySelector<HTMLElement>('[data-untold-own]');
  if (own === null) return;
  const { me, friend } = keptNeeds((box.dataset.untold ?? '').split(' ')).needs;
  const needed = new Set([...me, ...(friend ?? [])]);
  const untold = [...box.querySelectorAll<HTMLElement>('[data-need]')].filter(({ dataset }) =>
    needed.has(dataset.need ?? ''),
  );
  const showIf = (part: string, isShown: boolean) => {
    const found = own.querySelector<HTMLElement>(part);
    if (found !== null) found.hidden = !isShown;
  };
  own.querySelector('ul')?.replaceChildren(...untold.map(lineOf));
  showIf('ul', untold.length > 0);
  showIf('[data-untold-some]', untold.length > 0);
  showIf('[data-untold-none]', untold.length === 0);
  own.hidden = needed.size === 0;
}

const showAll = (): void => {
  for (const box of document.querySelectorAll<HTMLElement>('[data-untold]')) show(box);
};
showAll();
whenNeedsChange(showAll);
