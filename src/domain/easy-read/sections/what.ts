import { ACTIVITIES, type ActivityId } from '../../listing/activities.ts';
import { KINDS } from '../../listing/kinds.ts';
import { asSentence } from '../../words/lists.ts';
import { easyEnough, sentencesOf } from '../easy-enough.ts';
import { firstThatFits, plainName } from '../names.ts';
import { type EasyReadSource, type Line, line, written } from '../point.ts';
import type { Templates } from '../templates/templates.ts';

const MOST_IN_A_SENTENCE = 3;
const MOST_OWN = 2;

function aboutLines({ listing }: EasyReadSource, words: Templates): Line[] {
  const { picture } = KINDS[listing.kind];
  if (listing.summary === null || !easyEnough(listing.summary))
    return words.what.about(listing.kind).map((text) => line(text, picture));
  return sentencesOf(listing.summary)
    .slice(0, MOST_OWN)
    .map((text, at) => written(asSentence(text), picture, at === 0 ? 1 : 2));
}

/** As many as make a sentence that is short enough, at most 3. */
function activitiesThatFit(ids: readonly ActivityId[], words: Templates, also: boolean): readonly ActivityId[] {
  const most = ids.slice(0, MOST_IN_A_SENTENCE);
  if (most.length < 2 || firstThatFits(words.what.activities(most, also)) !== null) return most;
  return most.slice(0, 2);
}

// What people get advice about or an employer is told is not what people do there.
const NOT_DOING: readonly string[] = ['advice', 'employers'];

function activityLines({ listing }: EasyReadSource, words: Templates): Line[] {
  if (NOT_DOING.includes(listing.kind)) return [];
  const first = activitiesThatFit(listing.activities, words, false);
  const second = activitiesThatFit(listing.activities.slice(first.length), words, true);
  return [first, second].flatMap((ids, at) => {
    const [id] = ids;
    const rank = at === 0 ? 1 : 3;
    return id === undefined ? [] : [line(words.what.activities(ids, at > 0), ACTIVITIES[id].picture, rank)];
  });
}

function workLines({ listing: { work } }: EasyReadSource, words: Templates): Line[] {
  const at = work.hostEmployer === null ? null : firstThatFits(words.what.workAt(plainName(work.hostEmployer)));
  const college = work.college === null ? null : firstThatFits(words.what.college(plainName(work.college)));
  return [
    ...(at === null ? [] : [line(at, 'employer')]),
    ...(college === null ? [] : [line(college, 'college', 2)]),
    ...(work.hoursAWeek === null ? [] : [line(words.what.hours(work.hoursAWeek), 'clock')]),
  ];
}

function runsLines({ provider }: EasyReadSource, words: Templates): Line[] {
  const runs = firstThatFits(
    words.what.runs(plainName(provider.name)),
    provider.type === null ? null : words.what.runsType(provider.type),
  );
  return runs === null ? [] : [line(runs, 'group', 2)];
}

/** What it is, what people do and who runs it. */
export const whatLines = (source: EasyReadSource, words: Templates): Line[] => [
  ...aboutLines(source, words),
  ...activityLines(source, words),
  ...workLines(source, words),
  ...runsLines(source, words),
];
