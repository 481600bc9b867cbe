import { z } from 'zod';
import type { EasyRead } from '../easy-read/own-points.ts';
import type { Listing } from '../listing/listing.ts';
import { type Picture, PictureSchema } from '../listing/picture.ts';
import { CheckExtension, EasyReadExtension, MOST_PHOTOGRAPHS, PhotographExtension } from './extension.ts';
import type { Margin } from './margin.ts';
import { readExtension } from './read-extension.ts';

/** What became of the photograph at an address: a file here, or why there is none. */
export type TakenPhotograph = { readonly file: string } | { readonly why: string };

/**
 * A source that whoever imports it knows to be a directory of their own: what it says of who said a thing, of checks and of photographs is
 * taken as it stands. Of every other source it is not: anybody can write it.
 */
export interface OwnSource {
  readonly photograph: (address: string) => TakenPhotograph;
}

const PhotographsExtension = z.array(PhotographExtension).max(MOST_PHOTOGRAPHS);

/** The photographs of a service or a location that are here now. None of a source that is not our own: the people in them said yes to its site. */
export function toPictures(value: unknown, field: string, ours: OwnSource | undefined, margin: Margin): Picture[] {
  const given = ours === undefined ? null : readExtension(PhotographsExtension, value, field, margin);
  return (given ?? []).flatMap(({ url, alt, credit }, at): Picture[] => {
    const taken = ours?.photograph(url) ?? { why: 'it was not asked for' };
    if ('file' in taken) return [PictureSchema.parse({ file: taken.file, words: alt, credit })];
    margin.warn('left_out', `${field}/${at}`, `The photograph at ${url} is not taken: ${taken.why}`);
    return [];
  });
}

const linksIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => PhotographExtension.safeParse(one).data?.url ?? []) : [];
const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;

/** The addresses of every photograph that a service as it was sent names, each once. */
export function photographsIn(service: unknown): string[] {
  const places = partOf(service, 'service_at_locations');
  const locations = (Array.isArray(places) ? places : []).map((place) => partOf(place, 'location'));
  return [...new Set([service, ...locations].flatMap((part) => linksIn(partOf(part, 'dayways_photographs'))))];
}

/** The sentences that people wrote. That a panel checked them is a claim in the panel's name, and believed of a source of our own alone. */
export function toEasyRead(value: unknown, ours: OwnSource | undefined, margin: Margin): { easyRead?: EasyRead } {
  const given = readExtension(EasyReadExtension, value, 'dayways_easy_read', margin);
  if (given === null) return {};
  const check = ours === undefined ? null : given.check;
  return given.own.length === 0 && check === null ? {} : { easyRead: { own: given.own, check } };
}

/** When a listing was last said to be right, and by whom, as a source of our own says it; null of every other. */
export function toChecks(
  value: unknown,
  ours: OwnSource | undefined,
  margin: Margin,
): Pick<Listing, 'checked' | 'checks'> | null {
  if (ours === undefined) return null;
  return readExtension(CheckExtension, value ?? {}, 'dayways_checks', margin);
}
