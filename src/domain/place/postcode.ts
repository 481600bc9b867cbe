import { isValid, parse } from 'postcode';

/** What was typed, read as a whole postcode or the first half of one. */
export type PostcodeReading =
  | { readonly kind: 'postcode'; readonly postcode: string; readonly outcode: string; readonly sector: string }
  | { readonly kind: 'outcode'; readonly outcode: string }
  | { readonly kind: 'neither' };

const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/u;

/** Reads "m5 4wt", "M54WT" and "M5"; anything else is `neither`, to be looked up as the name of a place. */
export function readPostcode(typed: string): PostcodeReading {
  const tidy = typed.trim().toUpperCase();
  if (isValid(tidy)) {
    const parts = parse(tidy);
    if (parts.valid)
      return { kind: 'postcode', postcode: parts.postcode, outcode: parts.outcode, sector: parts.sector };
  }
  const squeezed = tidy.replace(/\s+/gu, '');
  return OUTCODE.test(squeezed) ? { kind: 'outcode', outcode: squeezed } : { kind: 'neither' };
}
