import { type LatLngBounds, type Map as LeafletMap, latLngBounds, map as makeMap } from 'leaflet';
import styles from 'leaflet/dist/leaflet.css?url';
import { type Card, makeCard } from './card.ts';
import { addGround } from './ground.ts';
import { addPins } from './pins.ts';
import { part, placesIn } from './place.ts';
import { addTiles } from './tiles.ts';

const NEAREST_AT_FIRST = 15;
const PAN = 120;
const MARGIN = 48;

/** Leaflet's own sheet, which nobody needs before the map. */
const loadStyles = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('The look of the map did not come'));
    });
    document.head.append(link);
  });

function addTools(whole: HTMLElement, map: LeafletMap, all: LatLngBounds, animate: boolean): void {
  const move = (x: number, y: number) => () => map.panBy([x * PAN, y * PAN], { animate });
  const tools: Readonly<Record<string, () => void>> = {
    in: () => map.zoomIn(1, { animate }),
    out: () => map.zoomOut(1, { animate }),
    left: move(-1, 0),
    right: move(1, 0),
    up: move(0, -1),
    down: move(0, 1),
    all: () => map.fitBounds(all, { animate, maxZoom: NEAREST_AT_FIRST, padding: [MARGIN, MARGIN] }),
  };
  for (const button of whole.querySelectorAll<HTMLElement>('[data-tool]'))
    button.addEventListener('click', () => tools[button.dataset.tool ?? '']?.());
}

/**
 * Shows the places of the list on a map. Everything on it is in the list too, with the same number and in the same order. One finger and the
 * wheel of a mouse scroll the page as everywhere else; two fingers, or the buttons, move the map. Throws when a part of it cannot be fetched.
 */
export async function showMap(whole: HTMLElement): Promise<void> {
  await loadStyles();
  const places = placesIn(whole);
  const stage = part(whole, '[data-map-whole]');
  stage.hidden = false;
  part(whole, '.map-status').textContent = '';
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const hasFingers = matchMedia('(pointer: coarse)').matches;
  part(whole, '.map-fingers').hidden = !hasFingers;
  const map = makeMap(part(whole, '.map-ground'), {
    attributionControl: false,
    zoomControl: false,
    boxZoom: false,
    keyboard: false,
    scrollWheelZoom: false,
    dragging: !hasFingers,
    zoomAnimation: animate,
    fadeAnimation: animate,
    markerZoomAnimation: animate,
    inertia: animate,
    maxZoom: 19,
  });
  const all = latLngBounds(places.map(({ at }) => [...at]));
  const near = whole.dataset.near?.split(',').map(Number);
  if (near?.[0] !== undefined && near[1] !== undefined) all.extend([near[0], near[1]]);
  map.fitBounds(all, { animate: false, maxZoom: NEAREST_AT_FIRST, padding: [MARGIN, MARGIN] });
  const ground = addGround(whole, map, places);
  addTiles(whole, map, ground);
  addTools(whole, map, all, animate);
  const card: Card = makeCard(whole, () => pins, animate);
  map.on('zoomstart', card.shut);
  const pins = addPins(map, places, animate, { onPress: card.open, onFocus: card.shut });
  for (const place of places) {
    const row = part(place.item, '[data-to-pin]');
    row.hidden = false;
    part(row, 'button').addEventListener('click', () => {
      stage.scrollIntoView({ block: 'nearest', behavior: animate ? 'smooth' : 'auto' });
      map.setView([...place.at], Math.max(map.getZoom(), NEAREST_AT_FIRST), { animate: false });
      card.open([place]);
    });
  }
  part(stage, '.map-pin').focus({ preventScroll: true });
}
