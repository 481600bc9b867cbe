import { isPictureId, PICTURES, type PictureId } from './pictures.ts';

export const LICENCES = {
  openmoji: {
    name: 'CC BY-SA 4.0',
    link: 'https://creativecommons.org/licenses/by-sa/4.0/',
    by: 'OpenMoji',
    home: 'https://openmoji.org/',
  },
  symbol: {
    name: 'Apache 2.0',
    link: 'https://www.apache.org/licenses/LICENSE-2.0',
    by: 'Material Symbols by Google',
    home: 'https://fonts.google.com/icons',
  },
  own: {
    name: 'CC BY-SA 4.0',
    link: 'https://creativecommons.org/licenses/by-sa/4.0/',
    by: 'Dayways',
    home: null,
  },
} as const;
export type PictureSource = keyof typeof LICENCES;

/** What was done to the drawings of others: nothing, joined, changed in itself; or drawn for this site from the first. */
export type PictureMaking = 'whole' | 'joined' | 'changed' | 'drawn';

export interface PictureCredit {
  readonly label: string;
  /** Where the file is served. */
  readonly file: string;
  /** What it is drawn from, main part first. */
  readonly sources: readonly { readonly source: PictureSource; readonly name: string }[];
  readonly making: PictureMaking;
  readonly licence: string;
}

/** The address of a picture. */
export const pictureFile = (id: PictureId): string => `/pictures/${id}.svg`;

/** Which picture is served at a path; null when none is. */
export function pictureAt(path: string): PictureId | null {
  const [, id = ''] = /^\/pictures\/([a-z-]+)\.svg$/u.exec(path) ?? [];
  return isPictureId(id) ? id : null;
}

const isSource = (word: string): word is PictureSource => Object.hasOwn(LICENCES, word);

function makingOf(sources: PictureCredit['sources']): PictureMaking {
  if (sources.every(({ source }) => source === 'own')) return 'drawn';
  if (sources.length > 1) return 'joined';
  // A one-colour sign is coloured so that it fits among the others.
  return sources[0]?.source === 'symbol' ? 'changed' : 'whole';
}

/** Who drew a picture and under which licence. A picture put together with a share-alike one is share-alike as a whole. */
export function pictureCredit(id: PictureId): PictureCredit {
  const [label, ...parts] = PICTURES[id];
  const sources = parts.flatMap((part) => {
    const [source = '', ...name] = part.split(':');
    return isSource(source) ? [{ source, name: name.join(':') }] : [];
  });
  return {
    label,
    file: pictureFile(id),
    sources,
    making: makingOf(sources),
    licence: sources.every(({ source }) => source === 'symbol') ? LICENCES.symbol.name : LICENCES.openmoji.name,
  };
}
