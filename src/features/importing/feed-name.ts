import { basename, resolve } from 'node:path';
import type { KeyOf } from './council-csv.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** The web address that somebody named; null when it is a file or a folder. */
export function addressOf(where: string): URL | null {
  return /^https?:\/\//iu.test(where) ? new URL(where) : null;
}

/** The name of a feed that nobody named: its address without the question, or the name of its file. */
export function feedNameOf(where: string): string {
  const address = addressOf(where);
  if (address === null) return basename(resolve(where));
  return `${address.origin}${address.pathname}`.replace(/\/(?:services)?\/?$/u, '');
}

/**
 * How ids of a file become ids of a feed. Two councils may both send `services.csv` with services 1, 2 and 3: unless somebody names the
 * feed, an id that is not unique in the world is joined to the organisation's name.
 */
export const keyWithin =
  (isNamed: boolean): KeyOf =>
  (id, organization) =>
    isNamed || UUID.test(id) || organization === '' ? id : `${id} (${organization.trim().toLowerCase()})`;
