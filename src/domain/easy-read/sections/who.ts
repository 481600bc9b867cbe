import { FACTS } from '../../listing/facts.ts';
import { stateOf } from '../../listing/truth.ts';
import { AUDIENCES, SUPPORT_LEVELS } from '../../listing/vocabulary.ts';
import { asSentence, listInWords } from '../../words/lists.ts';
import { agesInWords, groupSizeInWords } from '../../words/people.ts';
import { easyEnough, sentencesOf, wordsIn } from '../easy-enough.ts';
import { type EasyReadSource, type Line, line, untold } from '../point.ts';

type Body = EasyReadSource['listing'];

const MOST_WORDS_IN_A_PAIR = 11;

function ageLine({ ages }: Body): Line {
  const words = agesInWords(ages);
  if (ages === null || (ages.from === null && ages.to === null)) return untold('how old you must be');
  if (words === 'Any age') return line('It is for people of any age.', 'age');
  return line(
    words.startsWith('Up') ? `It is for people aged ${words.toLowerCase()}.` : `It is for people aged ${words}.`,
    'age',
  );
}

function audienceLines({ audiences }: Body): Line[] {
  if (audiences.includes('everybody')) return [line('It is for everybody.', 'group')];
  const labels = audiences.map((id) => AUDIENCES[id].label);
  const [first = '', second, ...others] = labels;
  const both = second === undefined ? first : `${first} and ${second}`;
  const told = wordsIn(both) > MOST_WORDS_IN_A_PAIR ? [first, second ?? ''] : [both];
  const groups = [...told, ...others].filter((words) => words !== '').slice(0, 3);
  return groups.map((words, at) => line(`It is ${at === 0 ? '' : 'also '}for ${words}.`, 'group'));
}

function supportLine({ supportLevels }: Body): Line {
  const labels = supportLevels.map((level) => SUPPORT_LEVELS[level].label.toLowerCase());
  const most = supportLevels.at(-1);
  if (labels.length === 3) return line('You can come if you need a little or a lot of support.', 'support-high');
  return most === undefined
    ? untold('how much support they give')
    : line(`You can come if you need ${listInWords(labels, 'or')}.`, SUPPORT_LEVELS[most].picture);
}

const ownWords = (text: string | null, picture: string): Line[] =>
  text !== null && easyEnough(text) ? sentencesOf(text).map((sentence) => line(asSentence(sentence), picture)) : [];

/** Who may come, how much support people get, and who it does not suit. */
export function whoLines({ listing }: EasyReadSource): Line[] {
  const facts = (['women_only', 'ehc_plan'] as const).filter((id) => stateOf(listing.facts, id) === 'yes');
  return [
    ageLine(listing),
    ...audienceLines(listing),
    ...facts.map((id) => line(FACTS[id].yes, FACTS[id].picture)),
    ...ownWords(listing.eligibility, 'form').slice(0, 2),
    supportLine(listing),
    ...(listing.groupSize === null
      ? []
      : [line(`The group is ${groupSizeInWords(listing.groupSize).toLowerCase()}.`, 'small-group')]),
    ...listing.notFor.flatMap((reason) => ownWords(reason, 'careful')).slice(0, 2),
  ];
}
