import { stateOf } from '../../listing/truth.ts';
import { type AudienceId, SUPPORT_LEVELS } from '../../listing/vocabulary.ts';
import { asSentence } from '../../words/lists.ts';
import { sentencesOf } from '../easy-enough.ts';
import { factLine, unknownLines } from '../fact-lines.ts';
import { firstThatFits, fits, isEasy } from '../names.ts';
import { type EasyReadSource, type Line, line, written } from '../point.ts';
import type { Range, Templates } from '../templates/templates.ts';

type Body = EasyReadSource['listing'];

const MOST_RULES = 2;
const MOST_NOT_FOR = 2;
/** "People who are blind aged 18 or over" is hard to hear. */
const ENDS_WITH_A_CLAUSE: readonly AudienceId[] = ['sight', 'hearing', 'profound'];

const agesOf = ({ ages }: Body): Range | null =>
  ages === null || (ages.from === null && ages.to === null) ? null : ages;

/** As many groups as make a sentence that is short enough, and the rest. */
function groupsThatFit(ids: readonly AudienceId[], words: Templates, also: boolean): readonly AudienceId[] {
  for (const count of [3, 2])
    if (
      ids.length >= count &&
      firstThatFits(words, (say) => say.who.audiences(ids.slice(0, count), null, also)) !== null
    )
      return ids.slice(0, count);
  return ids.slice(0, 1);
}

function audienceLines(body: Body, words: Templates, ages: Range | null): Line[] {
  const audiences: readonly AudienceId[] = body.audiences.includes('everybody') ? ['everybody'] : body.audiences;
  if (audiences.length === 0) return ages === null ? [] : [line(words.who.ages(ages), 'age', 0)];
  const [only] = audiences;
  if (audiences.length === 1 && only !== undefined && !ENDS_WITH_A_CLAUSE.includes(only)) {
    const both = firstThatFits(words, (say) => say.who.audiences(audiences, ages, false));
    if (both !== null) return [line(both, ages === null ? 'group' : 'age', 0)];
  }
  const lines: Line[] = [];
  for (let left = audiences; left.length > 0; ) {
    const some = groupsThatFit(left, words, lines.length > 0);
    lines.push(
      line(
        words.who.audiences(some, null, lines.length > 0),
        'group',
        lines.length === 0 ? 0 : lines.length < 2 ? 1 : 2,
      ),
    );
    left = left.slice(some.length);
  }
  return [...(ages === null ? [] : [line(words.who.ages(ages), 'age', 0)]), ...lines];
}

/** Rules in the provider's words, or that there are some. */
function ruleLines(source: EasyReadSource, words: Templates): Line[] {
  const { eligibility } = source.listing;
  if (eligibility === null) return [];
  const sentences = sentencesOf(eligibility);
  return isEasy(eligibility, source) && sentences.length <= MOST_RULES
    ? sentences.map((text) => written(asSentence(text), 'form'))
    : [line(words.who.rules, 'form')];
}

/** "People under 18." says nothing without the words that go before it, which are in the language of the reason. */
const asReason = (text: string): string =>
  /^People\b/u.test(text) ? `It is not for ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

/** Who it does not suit, in the provider's words: the first sentence of a reason says it, the next ones what else there is. */
function notForLines(source: EasyReadSource, words: Templates): Line[] {
  const { ages } = source.listing;
  // The ages say it already.
  const notFor = source.listing.notFor.filter(
    (reason) => !/^People under \d+\.?$/u.test(reason) || reason.match(/\d+/u)?.[0] !== String(ages?.from),
  );
  const told = notFor.flatMap((reason) => {
    const [first = ''] = sentencesOf(reason);
    const text = asReason(first);
    return isEasy(first, source) && fits(text) ? [written(asSentence(text), 'careful', 0)] : [];
  });
  const said = told.slice(0, MOST_NOT_FOR);
  return said.length < Math.min(notFor.length, MOST_NOT_FOR)
    ? [...said, line(words.who.notForAll, 'careful', 0)]
    : said;
}

function supportLines({ supportLevels }: Body, words: Templates): Line[] {
  const most = supportLevels.at(-1);
  return most === undefined ? [] : [line(words.who.support(supportLevels), SUPPORT_LEVELS[most].picture)];
}

/** Without the plan nobody may come. */
const namesPlan = ({ text }: Line): boolean => /\bEHC\b/u.test(text);

/** Who may come, how much support people need, and who it does not suit. */
export function whoLines(source: EasyReadSource, words: Templates): Line[] {
  const { listing } = source;
  const ages = agesOf(listing);
  const rules = ruleLines(source, words);
  // Who gets advice needs no age and no support that fits.
  const forAnybody = listing.kind === 'employers' || listing.kind === 'advice';
  const { groupSize, facts } = listing;
  const notFor = notForLines(source, words);
  const saysWomen = [...rules, ...notFor].some(({ text }) => /\b(?:for women|women only)\b/iu.test(text));
  const sized = groupSize !== null && (groupSize.from !== null || groupSize.to !== null);
  return [
    ...audienceLines(listing, words, ages),
    ...(saysWomen ? [] : factLine(words, 'women_only', stateOf(facts, 'women_only'), 'yes')),
    // A rule in the provider's words that names the plan says it already.
    ...(rules.some(namesPlan) ? [] : factLine(words, 'ehc_plan', stateOf(facts, 'ehc_plan'), 'yes', 0)),
    ...rules.map((rule) => (namesPlan(rule) ? { ...rule, rank: 0 as const } : rule)),
    ...supportLines(listing, words),
    ...(forAnybody
      ? []
      : unknownLines(words, [
          ...(ages === null && !listing.audiences.includes('everybody') ? (['ages'] as const) : []),
          ...(listing.supportLevels.length === 0 ? (['support'] as const) : []),
        ])),
    ...(sized
      ? [line(words.who.groupSize(groupSize), 'small-group', 2)]
      : factLine(words, 'small_group', stateOf(facts, 'small_group'), 'yes', 2)),
    ...notFor,
  ];
}
