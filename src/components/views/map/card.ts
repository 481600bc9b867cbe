import type { Pins } from './pins.ts';
import { type Place, part } from './place.ts';

export interface Card {
  /** Shows what the list says of some places. */
  readonly open: (places: readonly Place[]) => void;
  readonly shut: () => void;
}

/** Whether a pin is in the right half of the map: the card then lies on its left, so as not to cover it. */
function isRight(pin: HTMLElement | undefined, frame: HTMLElement): boolean {
  const map = frame.getBoundingClientRect();
  return pin !== undefined && pin.getBoundingClientRect().left > map.left + map.width / 2;
}

/** The card of the pin that was pressed. Closing it leads back to the pin. */
export function makeCard(whole: HTMLElement, pins: () => Pick<Pins, 'pinOf'>, animate: boolean): Card {
  const frame = part(whole, '.map-frame');
  const behavior = animate ? 'smooth' : 'auto';
  const card = part(whole, '.map-card');
  const words = part(card, '.map-card-words');
  let shown: Place | undefined;
  const pin = () => (shown === undefined ? undefined : pins().pinOf(shown));
  const shut = () => {
    card.hidden = true;
    pin()?.setAttribute('aria-expanded', 'false');
  };
  const close = () => {
    shut();
    frame.scrollIntoView({ block: 'nearest', behavior });
    pin()?.focus({ preventScroll: true });
  };
  part(card, ':scope > button').addEventListener('click', close);
  card.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return {
    shut,
    open: (places) => {
      shut();
      [shown] = places;
      pin()?.setAttribute('aria-expanded', 'true');
      words.replaceChildren(...places.map(({ item }) => part(item, '[data-place-words]').cloneNode(true)));
      card.setAttribute('aria-label', places.map(({ name }) => name).join('. '));
      card.classList.toggle('is-left', isRight(pin(), frame));
      card.hidden = false;
      card.scrollTop = 0;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'nearest', behavior });
    },
  };
}
