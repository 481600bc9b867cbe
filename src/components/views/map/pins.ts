import { divIcon, type Map as LeafletMap, marker } from 'leaflet';
import type { Place } from './place.ts';

const SIZE = 48;
const NEAR_ENOUGH = 14;
const ON_TOP = 1000;

interface Pins {
  /** Moves the map to the pin of an item of the list and opens it. */
  readonly goTo: (item: HTMLElement) => void;
}

function buttonOf({ number, name, said }: Place): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'map-pin';
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-label', [number, name, said].filter((words) => words !== '').join('. '));
  const shown = document.createElement('span');
  shown.textContent = number;
  button.append(shown);
  return button;
}

/** Puts a pin for each place on the map: real buttons, in the order of the list. */
export function addPins(
  map: LeafletMap,
  places: readonly Place[],
  animate: boolean,
  onPress: (place: Place, pin: HTMLButtonElement) => void,
): Pins {
  const pins = new Map<HTMLElement, () => void>();
  for (const place of places) {
    const button = buttonOf(place);
    const icon = divIcon({
      html: button,
      className: 'map-pin-box',
      iconSize: [SIZE, SIZE],
      iconAnchor: [SIZE / 2, SIZE],
    });
    const pin = marker([...place.at], { icon, keyboard: false, interactive: false }).addTo(map);
    const inView = () => map.getBounds().pad(-0.05).contains(pin.getLatLng());
    button.addEventListener('focus', () => {
      pin.setZIndexOffset(ON_TOP);
      if (!inView()) map.panTo(pin.getLatLng(), { animate });
    });
    button.addEventListener('blur', () => pin.setZIndexOffset(0));
    button.addEventListener('click', () => onPress(place, button));
    pins.set(place.item, () => {
      map.setView(pin.getLatLng(), Math.max(map.getZoom(), NEAR_ENOUGH), { animate });
      onPress(place, button);
    });
  }
  return { goTo: (item) => pins.get(item)?.() };
}
