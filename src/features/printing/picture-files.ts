import { readFileSync } from 'node:fs';
import { pictureFile } from '#domain/easy-read/picture-credits.ts';
import { isPictureId, type PictureId } from '#domain/easy-read/pictures.ts';
import type { PictureBytes, PictureSource } from './sheet.ts';

/** A picture that the people who run the site put in the place of ours. */
export type OwnPictureOf = (id: PictureId) => { readonly contentType: string; readonly body: Uint8Array } | null;

const PUBLIC = new URL('../../../public/', import.meta.url);

/** Kinds of files that a PDF can hold. For the others (WebP, AVIF) our own drawing stands on the sheet. */
const KINDS: Readonly<Record<string, PictureBytes['kind']>> = {
  'image/svg+xml': 'svg',
  'image/png': 'raster',
  'image/jpeg': 'raster',
};

/** The pictures of the site as bytes: a site's own where there is one that paper can have, else ours. Ours are read once. */
export function pictureFiles(ownPicture: OwnPictureOf): PictureSource {
  const ours = new Map<PictureId, PictureBytes>();
  const drawn = (id: PictureId): PictureBytes => {
    const known = ours.get(id) ?? { kind: 'svg', bytes: readFileSync(new URL(`.${pictureFile(id)}`, PUBLIC)) };
    ours.set(id, known);
    return known;
  };
  return (id) => {
    if (!isPictureId(id)) return null;
    const own = ownPicture(id);
    const kind = own === null ? undefined : KINDS[own.contentType];
    return own === null || kind === undefined ? drawn(id) : { kind, bytes: own.body };
  };
}
