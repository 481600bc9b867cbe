import { circle, circleMarker, divIcon, type LatLngTuple, type Map as LeafletMap, marker } from 'leaflet';
import type { Place } from './place.ts';

const METRES_A_MILE = 1609.344;

export interface Ground {
  /** Names towns, where no map picture does. */
  readonly nameTowns: () => void;
}

const middleLng = (places: readonly Place[]): number => places.reduce((sum, { at }) => sum + at[1], 0) / places.length;

interface Ring {
  readonly miles: number;
  readonly label: string;
}

// Written by our own page and read back from it.
const readRings = (json: string | undefined): Ring[] => JSON.parse(json ?? '[]');

function label(words: string, at: LatLngTuple, className: string, map: LeafletMap): void {
  const html = document.createElement('span');
  html.textContent = words;
  const icon = divIcon({ html, className: `map-label ${className}`, iconSize: [0, 0] });
  marker(at, { icon, keyboard: false, interactive: false, zIndexOffset: -1000 })
    .addTo(map)
    .getElement()
    ?.setAttribute('aria-hidden', 'true');
}

/** What stands under the pins: where somebody looked from, with rings that say how far away that is. The list says the same in words. */
export function addGround(whole: HTMLElement, map: LeafletMap, places: readonly Place[]): Ground {
  const [lat, lng] = whole.dataset.near?.split(',').map(Number) ?? [];
  if (lat !== undefined && lng !== undefined) {
    for (const { miles, label: words } of readRings(whole.dataset.rings)) {
      const ring = circle([lat, lng], {
        radius: miles * METRES_A_MILE,
        className: 'map-ring',
        fill: false,
        interactive: false,
      }).addTo(map);
      label(words, [ring.getBounds().getNorth(), lng], 'map-ring-label', map);
    }
    circleMarker([lat, lng], { radius: 8, className: 'map-near', interactive: false }).addTo(map);
    label(whole.dataset.nearLabel ?? '', [lat, lng], 'map-near-label', map);
  }
  return {
    nameTowns: () => {
      const towns = new Map<string, Place[]>();
      for (const place of places)
        if (place.town !== null) towns.set(place.town, [...(towns.get(place.town) ?? []), place]);
      for (const [town, all] of towns) {
        label(town, [Math.min(...all.map(({ at }) => at[0])), middleLng(all)], 'map-town', map);
      }
    },
  };
}
