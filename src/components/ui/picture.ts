import { pictureFile } from '#domain/easy-read/picture-credits.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';
import { type Html, html } from './html.ts';

const LAZY = html` loading="lazy"`;

/**
 * A picture on its white tile, `size` pixels wide and high; for an unknown name a question mark. It is never alone: the words beside it say it
 * all, so it is silent. One below the first screen (`later`) is fetched when it is near.
 */
export function picture(id: string, size: number, later: boolean): Html {
  const file = pictureFile(isPictureId(id) ? id : 'unknown');
  return html`<img class="picture${size < 64 ? ' picture-small' : ''}" src="${file}" width="${size}" height="${size}" alt=""${later && LAZY}>`;
}
