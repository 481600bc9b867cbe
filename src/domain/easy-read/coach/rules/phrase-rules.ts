import { GLOSSARY } from '../../glossary.ts';
import type { Finding, Level } from '../message.ts';
import type { MessageId } from '../message-words.ts';
import { type FoundPhrase, phraseFinder } from '../phrases.ts';
import type { Check, Reading } from '../reading.ts';
import { AVOID_FORMAL } from '../words/avoid-formal.ts';
import { AVOID_JOINING } from '../words/avoid-joining.ts';
import { AVOID_SECTOR } from '../words/avoid-sector.ts';
import { HURTFUL } from '../words/hurtful.ts';
import { SAYINGS } from '../words/sayings.ts';

const findAvoided = phraseFinder([...AVOID_SECTOR, ...AVOID_JOINING, ...AVOID_FORMAL]);
const findSayings = phraseFinder(SAYINGS);
const findHurtful = phraseFinder(HURTFUL);
const glossaryFinder = phraseFinder(
  Object.values(GLOSSARY).map(([word]) => ({ words: `${word.toLowerCase()}s?`, instead: [] })),
);

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** Whether found words are a name's. Jargon with capitals is still jargon, unless the name goes on before or after it. */
function ofAName({ text, given, named }: Reading, { start, end, phrase }: FoundPhrase): boolean {
  if (given({ start, end })) return true;
  if (!named({ start, end })) return false;
  if (phrase.jargon !== true) return true;
  const before = /(\S+)\s+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const after = /^\s+(\S+)/u.exec(text.slice(end, end + 40))?.[1];
  return (isCapital(before) && named({ start: start - 2, end: start - 1 })) || isCapital(after);
}

/** The words explained on the page, or words of which they are a part (“work placement”). */
const meant = ({ explained }: Reading, { found }: FoundPhrase): boolean =>
  explained(found) || found.split(/[\s-]+/u).every((word) => word.length > 3 && explained(word));

const phraseCheck =
  (
    find: ReturnType<typeof phraseFinder>,
    rule: Finding['rule'] & MessageId,
    level: Level,
    mayBeExplained: boolean,
  ): Check =>
  (reading) =>
    find(reading.text, reading.words)
      .filter((one) => !ofAName(reading, one) && !(mayBeExplained && meant(reading, one)))
      .map(({ start, end, phrase }) => ({
        rule,
        level,
        start,
        end,
        say: rule === 'W1' && phrase.instead.length === 0 ? 'W1-remove' : rule,
        instead: phrase.instead,
      }));

export const checkAvoided = phraseCheck(findAvoided, 'W1', 'warning', true);
export const checkSayings = phraseCheck(findSayings, 'W5', 'warning', true);
export const checkHurtful = phraseCheck(findHurtful, 'W6', 'error', false);

/** Words of the word list in a text, where they stand. */
export const glossaryWordsIn = ({ text, words }: Pick<Reading, 'text' | 'words'>): FoundPhrase[] =>
  glossaryFinder(text, words);
