import { type Map as LeafletMap, tileLayer } from 'leaflet';
import type { Ground } from './ground.ts';
import { part } from './place.ts';

/** After this, pictures that have not come are as good as none; they are shown all the same when they come. */
const PATIENCE_MS = 6000;

/** Puts the map picture under everything, and says so when it cannot be had. The map is whole without it. */
export function addTiles(whole: HTMLElement, map: LeafletMap, ground: Ground): void {
  const status = part(whole, '.map-status');
  const { tiles, noTiles = '', tilesGone = '', tilesPart = '' } = whole.dataset;
  if (tiles === undefined) {
    status.textContent = noTiles;
    ground.nameTowns();
    return;
  }
  let came = 0;
  let isSaid = false;
  const sayGone = () => {
    if (came > 0 || isSaid) return;
    isSaid = true;
    status.textContent = tilesGone;
    ground.nameTowns();
  };
  const layer = tileLayer(tiles, { maxZoom: 19 });
  const patience = setTimeout(sayGone, PATIENCE_MS);
  layer.on('tileload', () => {
    came += 1;
    clearTimeout(patience);
    if (isSaid) status.textContent = '';
  });
  layer.on('tileerror', () => {
    if (came > 0) status.textContent = tilesPart;
    else sayGone();
  });
  layer.addTo(map);
}
