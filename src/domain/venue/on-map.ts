import type { Venue } from './venue.ts';

/**
 * Whether somebody told us the postcode of a place and we still do not know where it is: its postcode is in no file that this site has. Then
 * nobody finds it by how far it is.
 */
export const isNotOnMap = ({
  postcode,
  point,
}: { readonly [field in 'postcode' | 'point']?: Venue[field] | undefined }): boolean =>
  (postcode ?? '') !== '' && (point ?? null) === null;
