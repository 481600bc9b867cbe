import { describe, expect, it } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { easyReadOf } from '#domain/easy-read/easy-read.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import { ac, ddydd, neu, soft } from '#domain/easy-read/templates/cy/grammar.ts';
import { FOLDS, type FoldId, SINGLES, UNKNOWN_FACTS } from '#domain/easy-read/templates/folds.ts';
import { TEMPLATES } from '#domain/easy-read/templates/sets.ts';
import { ACTIVITY_IDS } from '#domain/listing/activities.ts';
import { KIND_IDS } from '#domain/listing/kinds.ts';
import { AUDIENCES, idsOf } from '#domain/listing/vocabulary.ts';
import { sentenceDate, sentenceTime } from '#domain/words/dates.ts';
import { LANGUAGES } from '#domain/words/languages.ts';
import { exampleSources, generatedSources } from '../../../support/easy-read-sources.ts';

const { cy, 'en-GB': english } = TEMPLATES;
const isSentence = (text: string): boolean => /^\p{Lu}.*\.$/u.test(text) && !/undefined|null| {2}/u.test(text);

/** Every sentence of a language that needs no name, date or number. */
const sentencesIn = (words: typeof cy): string[] => {
  const facts = [...SINGLES, ...Object.values(FOLDS).flat()];
  const folds = (Object.keys(FOLDS) as FoldId[]).flatMap((fold) => {
    const parts = Object.values<string>(words.folds[fold].parts).slice(0, 3);
    return [words.folds[fold].yes(parts), words.folds[fold].no(parts)];
  });
  return [
    ...facts.flatMap((id) => [words.fact(id, 'yes'), words.fact(id, 'no')]),
    ...folds,
    ...UNKNOWN_FACTS.map((id) => words.unknown([id])),
    ...KIND_IDS.flatMap((kind) => words.what.about(kind)),
    ...ACTIVITY_IDS.map((id) => words.what.activities([id], false)),
    ...idsOf(AUDIENCES).map((id) => words.who.audiences([id], null, false)),
    ...[words.who, words.when, words.where, words.cost, words.join].flatMap((part) =>
      Object.values<unknown>(part).filter((one) => typeof one === 'string'),
    ),
  ];
};

const examples = exampleSources();

describe('Welsh', () => {
  it('has every sentence that English has, in other words', () => {
    const [welsh, first] = [sentencesIn(cy), sentencesIn(english)];
    expect(welsh.length).toBe(first.length);
    expect(welsh.filter((text) => !isSentence(text))).toEqual([]);
    expect(welsh.filter((text) => first.includes(text))).toEqual([]);
  });

  it.each(['cy', 'en-GB'] as const)('%s points name the view of all the facts as its page does', (language) => {
    const { listing } = screenText(language);
    expect(TEMPLATES[language].when.seeAllTimes).toContain(listing.allView);
    expect([listing.easyView, listing.allView]).toEqual(
      language === 'cy' ? ['Hawdd ei ddeall', 'Yr holl ffeithiau'] : ['Easy read', 'All the facts'],
    );
  });

  it('is marked as not yet checked by somebody who speaks it', () => {
    expect(LANGUAGES.cy.checkedBy).toBeNull();
    expect(LANGUAGES.cy.ownName).toBe('Cymraeg');
  });

  it('says as much as English on every page, with the words of providers marked as theirs', () => {
    for (const [name, source] of [...examples, ...generatedSources(200, 5)]) {
      const [welsh, first] = [pointsOf(source, 'cy'), pointsOf(source)];
      expect(welsh.length, name).toBe(first.length);
      expect(
        welsh.map(({ picture, section }) => `${section} ${picture}`),
        name,
      ).toEqual(first.map(({ picture, section }) => `${section} ${picture}`));
      const own = new Set(first.map(({ text }) => text));
      // A sentence that is the same in both is somebody's own, or it would have been translated.
      expect(welsh.filter(({ text, language }) => own.has(text) && language === 'cy').map(({ text }) => text)).toEqual(
        [],
      );
    }
  });

  it('has its own titles and words of status', () => {
    const [, source] = examples[0] ?? [];
    if (source === undefined) throw new Error('There are no examples');
    const page = easyReadOf(source, 'cy');
    expect(page.sections[0]?.title).toBe('Beth yw e?');
    expect(page.statusWords.every(isSentence)).toBe(true);
  });

  it.each([
    [soft('gwneud celf'), 'wneud celf'],
    [soft('mynd am dro'), 'fynd am dro'],
    [soft('chwarae gemau'), 'chwarae gemau'],
    [ac(['celf', 'cerddoriaeth']), 'celf a cherddoriaeth'],
    [ac(['dawnsio', 'actio']), 'dawnsio ac actio'],
    [neu(['lifft', 'teclyn codi']), 'lifft neu declyn codi'],
    [ddydd(['mon', 'tue', 'wed']), 'ddydd Llun i ddydd Mercher'],
    [ddydd(['mon', 'thu']), 'ddydd Llun a Iau'],
    [sentenceDate('2026-08-06', 'cy'), 'Dydd Iau 6 Awst 2026'],
    [sentenceTime('12:00', 'cy'), 'hanner dydd'],
  ])('grammar: %s', (made, right) => {
    expect(made).toBe(right);
  });
});
