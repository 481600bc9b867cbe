import { divIcon, type Map as LeafletMap, latLng, layerGroup, marker } from 'leaflet';
import { type Gathered, gather, PIN_SIZE } from './gather.ts';
import type { Place } from './place.ts';

const ON_TOP = 1000;

export interface Pins {
  /** The pin that stands for a place now: nearer to, and further from, others share it. */
  readonly pinOf: (place: Place) => HTMLButtonElement | undefined;
}

const labelOf = ({ number, name, said }: Place): string =>
  [number, name, said].filter((words) => words !== '').join('. ');

function buttonOf(places: Gathered<Place>): HTMLButtonElement {
  const [first, ...others] = places;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = others.length === 0 ? 'map-pin' : 'map-pin is-many';
  button.setAttribute('aria-expanded', 'false');
  const seen = others.length === 0 ? [] : [`${first.number} +${others.length}`];
  button.setAttribute('aria-label', [...seen, ...places.map(labelOf)].join('. '));
  const shown = document.createElement('span');
  shown.textContent = first.number;
  button.append(shown);
  if (others.length > 0) {
    const more = document.createElement('span');
    more.className = 'map-pin-more';
    more.textContent = `+${others.length}`;
    button.append(' ', more);
  }
  return button;
}

/**
 * Puts the places on the map: real buttons, in the order of the list. Where pins would lie over each other one stands for all of them, with the
 * number of the first and how many more there are, until somebody looks closer.
 */
export function addPins(
  map: LeafletMap,
  places: readonly Place[],
  animate: boolean,
  { onPress, onFocus }: { readonly onPress: (places: readonly Place[]) => void; readonly onFocus: () => void },
): Pins {
  const layer = layerGroup().addTo(map);
  let pins = new Map<Place, HTMLButtonElement>();

  const add = (group: Gathered<Place>) => {
    const button = buttonOf(group);
    const at = latLng(...group[0].at);
    const icon = divIcon({
      html: button,
      className: 'map-pin-box',
      iconSize: [PIN_SIZE, PIN_SIZE],
      iconAnchor: [PIN_SIZE / 2, PIN_SIZE],
    });
    const pin = marker(at, { icon, keyboard: false, interactive: false }).addTo(layer);
    button.addEventListener('focus', () => {
      onFocus();
      pin.setZIndexOffset(ON_TOP);
      if (!map.getBounds().pad(-0.1).contains(at)) map.panTo(at, { animate });
    });
    button.addEventListener('blur', () => pin.setZIndexOffset(0));
    button.addEventListener('click', () => onPress(group));
    for (const place of group) pins.set(place, button);
  };
  const draw = () => {
    const focused = places.find((place) => pins.get(place) === document.activeElement);
    layer.clearLayers();
    pins = new Map();
    for (const group of gather(places, ({ at }) => map.project(latLng(...at)))) add(group);
    if (focused !== undefined) pins.get(focused)?.focus({ preventScroll: true });
  };
  draw();
  map.on('zoomend', draw);
  return { pinOf: (place) => pins.get(place) };
}
