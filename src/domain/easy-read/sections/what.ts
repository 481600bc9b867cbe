import { ACTIVITIES, type ActivityId } from '../../listing/activities.ts';
import { KINDS } from '../../listing/kinds.ts';
import { asSentence } from '../../words/lists.ts';
import { sentencesOf } from '../easy-enough.ts';
import { firstThatFits, isEasy, plainName } from '../names.ts';
import type { PictureId } from '../pictures.ts';
import { type EasyReadSource, type Line, line, written, yielding } from '../point.ts';
import type { Templates } from '../templates/templates.ts';

const MOST_IN_A_SENTENCE = 3;
const MOST_OWN = 2;

/** "Art in Salford." says little; the sentence after it is the one to keep. */
const isName = ([first = '', second]: readonly string[]): boolean =>
  second !== undefined && /^[\p{L}, ]+ (?:in|at) \p{Lu}/u.test(first) && !/\b(?:you|we|they|is|are)\b/iu.test(first);

/** The provider's own summary, when it is easy to read. */
const ownSummary = (source: EasyReadSource): string | null => {
  const { summary } = source.listing;
  return summary !== null && isEasy(summary, source) ? summary : null;
};

// What people get advice about or an employer is told is not what people do there.
const NOT_DOING: readonly string[] = ['advice', 'employers'];

/** What people do shows what it is, except where it is work or a talk whatever people do. */
function aboutPicture({ kind, activities: [first] }: EasyReadSource['listing']): PictureId {
  const { picture, home } = KINDS[kind];
  return first === undefined || home === 'work' || NOT_DOING.includes(kind) ? picture : ACTIVITIES[first].picture;
}

function aboutLines({ listing }: EasyReadSource, words: Templates, summary: string | null): Line[] {
  const picture = aboutPicture(listing);
  if (summary === null)
    return words.what
      .about(listing.kind)
      .map((text, at) => (at === 0 ? line(text, picture, 0) : line(text, KINDS[listing.kind].picture)));
  return sentencesOf(summary)
    .slice(0, MOST_OWN)
    .map((text, at, all) => written(asSentence(text), picture, at === (isName(all) ? 1 : 0) ? 0 : 2));
}

/** As many as make a sentence that is short enough, at most 3. */
function activitiesThatFit(ids: readonly ActivityId[], words: Templates, also: boolean): readonly ActivityId[] {
  const most = ids.slice(0, MOST_IN_A_SENTENCE);
  if (most.length < 2 || firstThatFits(words, (say) => say.what.activities(most, also)) !== null) return most;
  return most.slice(0, 2);
}

function activityLines({ listing }: EasyReadSource, words: Templates, saysItself: boolean): Line[] {
  if (NOT_DOING.includes(listing.kind)) return [];
  const first = activitiesThatFit(listing.activities, words, false);
  const second = activitiesThatFit(listing.activities.slice(first.length), words, true);
  return [first, second].flatMap((ids, at) => {
    const id = ids.find((one) => ACTIVITIES[one].picture !== aboutPicture(listing)) ?? ids[0];
    // Where the provider says in words what it is, one activity only says it again.
    const rank = at > 0 || (saysItself && ids.length === 1) ? 3 : 1;
    if (id === undefined) return [];
    const said = line(words.what.activities(ids, at > 0), ACTIVITIES[id].picture, rank);
    return [saysItself ? yielding(said) : said];
  });
}

function workLines({ listing: { work } }: EasyReadSource, words: Templates): Line[] {
  const { hostEmployer, college, hoursAWeek } = work;
  const at = hostEmployer === null ? null : firstThatFits(words, (say) => say.what.workAt(plainName(hostEmployer)));
  const learn = college === null ? null : firstThatFits(words, (say) => say.what.college(plainName(college)));
  return [
    ...(at === null ? [] : [line(at, 'employer')]),
    ...(learn === null ? [] : [line(learn, 'college', 2)]),
    ...(hoursAWeek === null ? [] : [yielding(line(words.what.hours(hoursAWeek), 'clock'))]),
  ];
}

function runsLines({ provider }: EasyReadSource, words: Templates): Line[] {
  const { type } = provider;
  const runs = firstThatFits(
    words,
    (say) => say.what.runs(plainName(provider.name)),
    type === null ? null : (say) => say.what.runsType(type),
  );
  return runs === null ? [] : [line(runs, 'group', 2)];
}

/** What it is, what people do and who runs it. */
export function whatLines(source: EasyReadSource, words: Templates): Line[] {
  const summary = ownSummary(source);
  return [
    ...aboutLines(source, words, summary),
    ...activityLines(source, words, summary !== null),
    ...workLines(source, words),
    ...runsLines(source, words),
  ];
}
