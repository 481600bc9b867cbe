import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { fromNationalGrid } from '#domain/place/osgb.ts';
import type { Point } from '#domain/place/point.ts';
import { readPostcode } from '#domain/place/postcode.ts';
import { fileBytes } from '../open-source.ts';
import { UnreadableInput } from '../source-item.ts';

/** A line of a file of postcodes: a postcode with its point, or why there is none. */
export type PostcodeLine =
  | { readonly what: 'postcode'; readonly postcode: string; readonly point: Point }
  | { readonly what: 'skipped'; readonly why: 'ended' | 'no_point' }
  | { readonly what: 'unreadable'; readonly place: string; readonly message: string };

type Cells = readonly string[];
type ReadLine = (cells: Cells, place: string) => PostcodeLine;

const unreadable = (place: string, message: string): PostcodeLine => ({ what: 'unreadable', place, message });

function withPoint(typed: string | undefined, point: Point | null, place: string): PostcodeLine {
  const read = readPostcode(typed ?? '');
  if (read.kind !== 'postcode') return unreadable(place, `“${(typed ?? '').slice(0, 20)}” is not a postcode`);
  return point === null ? { what: 'skipped', why: 'no_point' } : { what: 'postcode', postcode: read.postcode, point };
}

/**
 * The ONS Postcode Directory: columns by heading. A postcode with a `doterm` is no longer in use; latitude 99.999999 means that nobody
 * knows where it is.
 */
function onsReader(headings: Cells): ReadLine | null {
  const names = headings.map((heading) => heading.trim().toLowerCase());
  const [postcode, lat, lng, ended] = ['pcds', 'lat', 'long', 'doterm'].map((name) => names.indexOf(name));
  if (postcode === undefined || lat === undefined || lng === undefined || Math.min(postcode, lat, lng) < 0) return null;
  return (cells, place) => {
    if (ended !== undefined && ended >= 0 && (cells[ended] ?? '').trim() !== '')
      return { what: 'skipped', why: 'ended' };
    const point = { lat: Number(cells[lat] || Number.NaN), lng: Number(cells[lng] || Number.NaN) };
    if (Number.isNaN(point.lat) || Number.isNaN(point.lng))
      return unreadable(place, 'The latitude or longitude is not a number');
    return withPoint(cells[postcode], point.lat > 90 ? null : point, place);
  };
}

/** Code-Point Open has no headings: postcode, quality, eastings, northings. A quality of 90 means that nobody knows where it is. */
const codePointReader: ReadLine = (cells, place) => {
  const [postcode, quality, eastings, northings] = cells;
  const [east, north] = [Number(eastings || Number.NaN), Number(northings || Number.NaN)];
  if (Number.isNaN(east) || Number.isNaN(north)) return unreadable(place, 'The eastings or northings are not numbers');
  return withPoint(postcode, quality === '90' || east <= 0 || north <= 0 ? null : fromNationalGrid(east, north), place);
};

function readerFor(first: Cells): { readonly read: ReadLine; readonly isHeading: boolean } | null {
  const ons = onsReader(first);
  if (ons !== null) return { read: ons, isHeading: true };
  const isCodePoint =
    readPostcode(first[0] ?? '').kind === 'postcode' && /^\d+$/u.test(first[2] ?? '') && /^\d+$/u.test(first[3] ?? '');
  return isCodePoint ? { read: codePointReader, isHeading: false } : null;
}

async function* linesOf(path: string): AsyncGenerator<PostcodeLine> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  pipeline(fileBytes(path), parser, () => undefined);
  let reader: ReadLine | null = null;
  let line = 0;
  for await (const cells of parser as AsyncIterable<Cells>) {
    line += 1;
    if (reader === null) {
      const found = readerFor(cells);
      if (found === null)
        throw new UnreadableInput(
          `${basename(path)} is neither the ONS Postcode Directory (with headings pcds, lat and long) nor Code-Point Open (postcode, quality, eastings, northings)`,
        );
      reader = found.read;
      if (found.isHeading) continue;
    }
    yield reader(cells, `${basename(path)}:${line}`);
  }
}

/** Files of a folder that hold postcodes: Code-Point Open comes as one for each area, some folders down. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) throw new UnreadableInput(`There is no file ${path}`);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.csv$/iu.test(file) && !/header|metadata/iu.test(file))
    .sort();
  if (files.length === 0) throw new UnreadableInput(`There is no CSV in ${path}`);
  return files.map((file) => join(path, file));
}

/** The lines of a file, or of all the files of a folder, one at a time. Throws `UnreadableInput` when it is not one of the two formats. */
export async function* readPostcodes(path: string): AsyncGenerator<PostcodeLine> {
  for (const file of filesIn(path)) yield* linesOf(file);
}
