import { FEED_FORMATS, FEED_PACES, type FeedSettings, readFeedSettings } from '#domain/feeds/feed.ts';
import { type FormValues, valueIn } from '#domain/form/values.ts';
import type { TeamFeedsContext } from '#features/importing/feeds/team-feeds.ts';
import { feedReach } from '#src/feeds-of.ts';

/** What the feature needs, from what a page has. */
export const feedsFor = ({ app: { db, now, env } }: Pick<App.Locals, 'app'>): TeamFeedsContext => ({
  db,
  now,
  reach: feedReach(env),
});

/** What stands in the boxes of a feed's form. */
export type TypedFeed = Readonly<Record<keyof FeedSettings, string>>;

export const NEW_FEED: TypedFeed = {
  name: '',
  address: '',
  format: '',
  everyHours: '24',
  shownAs: '',
  shownAddress: '',
  licence: '',
  licenceAddress: '',
};

const BOXES = Object.keys(NEW_FEED) as (keyof FeedSettings)[];

/** What somebody typed; the name of a feed that is there is not asked. */
export const typedFeed = (values: FormValues, name?: string): TypedFeed => {
  const typed = Object.fromEntries(BOXES.map((box) => [box, valueIn(values, box)])) as TypedFeed;
  return name === undefined ? typed : { ...typed, name };
};

export const typedOf = (feed: FeedSettings): TypedFeed =>
  Object.fromEntries(BOXES.map((box) => [box, String(feed[box] ?? '')])) as TypedFeed;

/** What was typed as a feed. Throws `Invalid` with the boxes that are wrong. */
export const settingsOf = (typed: TypedFeed): FeedSettings =>
  readFeedSettings({ ...typed, everyHours: Number(typed.everyHours || 'none') });

/** What can be picked, with the pace that the feed has now when it is another. */
export const pacesWith = (now: string): string[] => {
  const paces = FEED_PACES.map(String);
  return now === '' || paces.includes(now) ? paces : [...paces, now];
};
export const FORMAT_PICKS = ['', ...FEED_FORMATS] as const;
