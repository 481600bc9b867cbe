import { PICTURES, type PictureId } from './pictures.ts';

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

export interface PictureCredit {
  readonly label: string;
  /** Where the file is served. */
  readonly file: string;
  /** What it is drawn from, main part first. */
  readonly sources: readonly { readonly source: PictureSource; readonly name: string }[];
  /** Put together from 2 drawings, or drawn for this site. */
  readonly changed: boolean;
  readonly licence: string;
}

/** The address of a picture. */
export const pictureFile = (id: PictureId): string => `/pictures/${id}.svg`;

const isSource = (word: string): word is PictureSource => Object.hasOwn(LICENCES, word);

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
    changed: sources.length > 1 || sources.some(({ source }) => source === 'own'),
    licence: sources.every(({ source }) => source === 'symbol') ? LICENCES.symbol.name : LICENCES.openmoji.name,
  };
}
