import { describe, expect, it } from 'vitest';
import { readAnswers, writeAnswers } from '#domain/suiting/answer-codes.ts';
import { readNeeds, saysNothing, writeNeeds } from '#domain/suiting/kept-needs.ts';
import { NEED_IDS } from '#domain/suiting/needs.ts';
import { mostYesFirst, suitsOf, suitsOfBoth } from '#domain/suiting/suits.ts';

const read = (text: string | null) => readNeeds(text, NEED_IDS);

describe('needs that a browser keeps', () => {
  it('come back as they were kept', () => {
    for (const needs of [
      { me: ['hoist', 'bsl'], friend: null },
      { me: [], friend: ['no_steps'] },
      { me: [...NEED_IDS], friend: [...NEED_IDS] },
      { me: [], friend: [] },
    ])
      expect(read(writeNeeds(needs))).toEqual({ needs, damaged: false });
  });

  it('are none where nothing was kept', () => {
    expect(read(null)).toEqual({ needs: { me: [], friend: null }, damaged: false });
    expect(saysNothing(read('').needs)).toBe(true);
  });

  it('of another make are read as far as they are known, and it is said', () => {
    expect(read('["hoist","bsl"]')).toEqual({ needs: { me: ['hoist', 'bsl'], friend: null }, damaged: true });
    expect(read('{"v":2,"me":["hoist","stairs"],"more":1}').needs.me).toEqual(['hoist']);
    expect(read('{"v":1,"me":["hoist","stairs"]}')).toEqual({ needs: { me: ['hoist'], friend: null }, damaged: true });
  });

  it.each([
    'x',
    '{',
    'null',
    '7',
    '"hoist"',
    '{"v":1}',
    '{"v":1,"me":"hoist"}',
    '{"v":1,"me":[],"friend":{}}',
    '{"v":1,"me":[null,7,{},["hoist"]]}',
    '{"__proto__":{"me":["hoist"]}}',
    '[[["hoist"]]]',
  ])('that are tampered with are none, and it is said: %s', (text) => {
    const { needs, damaged } = read(text);
    expect(saysNothing(needs)).toBe(true);
    expect(damaged).toBe(true);
  });

  it('hold each need once', () => {
    expect(read('{"v":1,"me":["bsl","hoist","hoist"]}').needs.me).toEqual(['hoist', 'bsl']);
  });
});

describe('how choices suit', () => {
  const answerOf = (need: string) => readAnswers('ynuas')['abcde'.indexOf(need)] ?? 'untold';

  it('is told need by need, and what does not apply is not counted', () => {
    const suits = suitsOf(['a', 'b', 'c', 'd', 'e'], answerOf);
    expect([suits.yes, suits.all]).toEqual([1, 4]);
    expect(suits.by).toEqual({ yes: ['a'], no: ['b'], untold: ['c'], not_applicable: ['d'], some: ['e'] });
  });

  it('is told for 2 people apart, and not for who needs nothing', () => {
    expect(suitsOfBoth({ me: ['a'], friend: ['b', 'a'] }, answerOf).map(({ who, suits }) => [who, suits.yes])).toEqual([
      ['me', 1],
      ['friend', 1],
    ]);
    expect(suitsOfBoth({ me: [], friend: [] }, answerOf)).toEqual([]);
  });

  it('orders by yes, then by fewer that are a no, then leaves the order', () => {
    const of = (item: string, word: string) => {
      const answers = readAnswers(word);
      return { item, both: [suitsOf(['0', '1', '2'], (need) => answers[Number(need)] ?? 'untold')] };
    };
    expect(mostYesFirst([of('p', 'ynn'), of('q', 'yuu'), of('r', 'yyn'), of('s', 'yuu')])).toEqual([
      'r',
      'q',
      's',
      'p',
    ]);
  });

  it('is read from the letters it was written in', () => {
    const all = ['yes', 'no', 'some', 'untold', 'not_applicable'] as const;
    expect(readAnswers(writeAnswers(all))).toEqual(all);
    expect(readAnswers('?')).toEqual(['untold']);
  });
});
