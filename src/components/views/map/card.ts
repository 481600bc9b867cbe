import { type Place, part } from './place.ts';

interface Card {
  readonly open: (place: Place, pin: HTMLButtonElement) => void;
}

/** The card of the pin that was pressed: what the list says of that place. Closing it leads back to the pin. */
export function showCard(whole: HTMLElement): Card {
  const card = part(whole, '.map-card');
  const words = part(card, '.map-card-words');
  let opener: HTMLButtonElement | null = null;
  const shut = () => {
    card.hidden = true;
    opener?.setAttribute('aria-expanded', 'false');
  };
  const close = () => {
    shut();
    opener?.focus({ preventScroll: true });
  };
  part(card, 'button').addEventListener('click', close);
  card.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return {
    open: ({ item, name }, pin) => {
      shut();
      opener = pin;
      pin.setAttribute('aria-expanded', 'true');
      words.replaceChildren(part(item, '[data-place-words]').cloneNode(true));
      card.setAttribute('aria-label', name);
      card.hidden = false;
      card.focus({ preventScroll: true });
    },
  };
}
