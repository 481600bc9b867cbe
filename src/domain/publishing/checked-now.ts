import type { Check } from '../freshness/check.ts';
import type { Draft } from './draft.ts';

/** A listing of which somebody says that all of it is right. */
export function checkedNow({ checks: _before, ...body }: Draft<'listing'>, check: Check): Draft<'listing'> {
  return { ...body, checked: check };
}
