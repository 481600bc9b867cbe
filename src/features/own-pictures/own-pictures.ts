import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { isPictureId, type PictureId } from '#domain/easy-read/pictures.ts';
import { nearestPictures } from './nearest-pictures.ts';
import { parseCredits } from './own-credits.ts';
import { pictureType } from './picture-type.ts';

/** A picture that the people who run the site have put in the place of ours. */
export interface OwnPicture {
  readonly id: PictureId;
  /** What its bytes say it is, whatever its name says. */
  readonly contentType: string;
  /** The same buffer until the file changes. */
  readonly body: Buffer;
}

export interface OwnPictures {
  /** The picture in the place of ours, as it is now; null when there is none that can be shown. */
  readonly picture: (id: PictureId) => OwnPicture | null;
  /** All of them by id, each with its credit. */
  readonly all: () => ReadonlyMap<PictureId, { readonly credit: string | null }>;
}

/** Who made the pictures that a site brought, each named once, for the end of a sheet of paper. */
export const creditsOf = (own: OwnPictures): string[] => [
  ...new Set([...own.all().values()].flatMap(({ credit }) => credit ?? [])),
];

export const MOST_OWN_BYTES = 200 * 1024;
const CREDITS = 'credits.txt';
const MOST_CREDIT_BYTES = 64 * 1024;
/** When there are several for one picture, the first of these is taken: the sharpest, then the smallest. */
const ENDINGS = ['.svg', '.png', '.webp', '.avif', '.jpg', '.jpeg'];

interface Candidate {
  readonly id: PictureId;
  readonly name: string;
}

/**
 * The folder of a site's own pictures, read anew each time, so that a change shows at once. It need not be there. Nothing in it can
 * break a page: what cannot be shown is told to `report`, once for each state of the file, and ours is shown instead.
 */
export function openOwnPictures(folder: string, report: (fault: string) => void): OwnPictures {
  const reported = new Set<string>();
  const held = new Map<string, { readonly state: string; readonly picture: OwnPicture | null }>();
  const once = (fault: string): void => {
    if (!reported.has(fault)) report(fault);
    reported.add(fault);
  };

  /** What `read` gives; null when the file system will not, which is told. */
  function told<Value>(name: string, read: () => Value): Value | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      once(`${name} cannot be read (${String(error.code)}). Let the site read it`);
      return null;
    }
  }

  function names(): string[] {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
    return (told('The folder', () => readdirSync(folder)) ?? []).filter((name) => !name.startsWith('.')).sort();
  }

  /** The file, if it lies in the folder and is small enough. */
  function sized(name: string, most: number): { readonly path: string; readonly state: string } | null {
    return told(name, () => {
      const path = realpathSync(join(folder, name));
      if (!path.startsWith(`${realpathSync(folder)}${sep}`)) {
        once(`${name} is not shown: it is a link to a file outside the folder. Put the picture itself there`);
        return null;
      }
      const file = lstatSync(path);
      const { mtimeMs, ctimeMs, ino, size } = file;
      if (!file.isFile()) once(`${name} is not shown: it is no file`);
      else if (size > most)
        once(`${name} is not used: it has ${Math.ceil(size / 1024)} kB. Make it ${most / 1024} kB or smaller`);
      else return { path, state: [path, mtimeMs, ctimeMs, ino, size].join(' ') };
      return null;
    });
  }

  function read({ id, name }: Candidate): OwnPicture | null {
    const file = sized(name, MOST_OWN_BYTES);
    if (file === null) return null;
    const before = held.get(name);
    if (before?.state === file.state) return before.picture;
    const body = told(name, () => readFileSync(file.path));
    if (body === null) return null;
    const type = pictureType(body);
    if ('refused' in type) once(`${name} is not shown: ${type.refused}`);
    const picture = 'refused' in type ? null : { id, contentType: type.contentType, body };
    held.set(name, { state: file.state, picture });
    return picture;
  }

  const candidates = (): Candidate[] =>
    names()
      .flatMap((name) => {
        const ending = extname(name).toLowerCase();
        const id = name.slice(0, name.length - ending.length).toLowerCase();
        return ENDINGS.includes(ending) && isPictureId(id) ? [{ id, name, rank: ENDINGS.indexOf(ending) }] : [];
      })
      .sort((one, other) => one.rank - other.rank);

  /** The first that can be shown. */
  const firstOf = (id: PictureId, from: readonly Candidate[]): OwnPicture | null => {
    for (const candidate of from) {
      const picture = candidate.id === id ? read(candidate) : null;
      if (picture !== null) return picture;
    }
    return null;
  };

  function credits() {
    const file = sized(CREDITS, MOST_CREDIT_BYTES);
    const text = file === null ? null : told(CREDITS, () => readFileSync(file.path, 'utf8'));
    const read = parseCredits(text ?? '');
    for (const fault of read.faults) once(fault);
    return read;
  }

  function reportUnknown(): void {
    for (const name of names()) {
      const ending = extname(name);
      const id = name.slice(0, name.length - ending.length).toLowerCase();
      if (!ENDINGS.includes(ending.toLowerCase())) {
        if (name !== CREDITS) once(`${name} is not used: a picture ends in ${ENDINGS.join(', ')}`);
      } else if (!isPictureId(id)) once(`${name} is not used: there is no picture "${id}". ${nearestPictures(id)}`);
    }
  }

  return {
    picture: (id) => firstOf(id, candidates()),
    all: () => {
      reportUnknown();
      const found = candidates();
      const { all, of } = names().includes(CREDITS) ? credits() : parseCredits('');
      const ids = [...new Set(found.map(({ id }) => id))].filter((id) => firstOf(id, found) !== null);
      return new Map(ids.map((id) => [id, { credit: of.get(id) ?? all }]));
    },
  };
}
