import { wallMoment } from '#domain/listing/session-dates.ts';
import type { Around } from '#domain/open-referral/out/around.ts';
import type { SharingContext } from './sharing-context.ts';

export const aroundOf = ({ now }: Pick<SharingContext, 'now'>, site: string): Around => ({
  site,
  today: wallMoment(now()).date,
});
