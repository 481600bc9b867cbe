import { ACTIVITIES } from '../../listing/activities.ts';
import { KINDS } from '../../listing/kinds.ts';
import { asSentence, listInWords } from '../../words/lists.ts';
import { easyEnough, sentencesOf } from '../easy-enough.ts';
import { type EasyReadSource, type Line, line } from '../point.ts';

const MOST_IN_A_SENTENCE = 3;

const lower = (label: string): string =>
  /^[A-Z]{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const are = (count: number): string => (count === 1 ? 'The main thing is' : 'The things to do are');

function activityLines({ activities }: EasyReadSource['listing']): Line[] {
  const parts = [activities.slice(0, MOST_IN_A_SENTENCE), activities.slice(MOST_IN_A_SENTENCE, MOST_IN_A_SENTENCE * 2)];
  return parts.flatMap((ids, at) => {
    const names = ids.map((id) => lower(ACTIVITIES[id].label));
    // A name with "and" in it makes a list of names hard to hear apart.
    const told = names.some((name) => name.includes(' and ')) ? names.join(', ') : listInWords(names);
    const first = ids[0];
    return first === undefined
      ? []
      : [line(at === 0 ? `${are(ids.length)} ${told}.` : `Other things are ${told}.`, ACTIVITIES[first].picture)];
  });
}

function workLines({ work }: EasyReadSource['listing']): Line[] {
  return [
    ...(work.hostEmployer === null ? [] : [line(`The work is at ${work.hostEmployer}.`, 'employer')]),
    ...(work.college === null ? [] : [line(`The college is ${work.college}.`, 'college')]),
    ...(work.hoursAWeek === null ? [] : [line(`It is about ${work.hoursAWeek} hours a week.`, 'clock')]),
  ];
}

/** What it is and who runs it. */
export function whatLines({ listing, provider }: EasyReadSource): Line[] {
  const { about, picture } = KINDS[listing.kind];
  const own = listing.summary !== null && easyEnough(listing.summary) ? sentencesOf(listing.summary) : [];
  return [
    ...(own.length > 0 ? own : sentencesOf(about)).map((text) => line(asSentence(text), picture)),
    ...activityLines(listing),
    ...workLines(listing),
    line(asSentence(`${provider.name} runs it`), 'group'),
  ];
}
