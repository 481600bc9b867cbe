import { describe, expect, it } from 'vitest';
import { type CoachMessage, checkText } from '#domain/easy-read/coach/check-text.ts';
import { openSpelling } from '#features/coaching/open-spelling.ts';
import { generatedTexts, seededTexts } from '../../../../support/listing-texts.ts';

const spelling = openSpelling();
const listings = [...seededTexts(), ...generatedTexts(300, 11)];

interface Said extends CoachMessage {
  readonly text: string;
  readonly point: boolean;
  readonly names: readonly string[];
}

/** Everything said about every text, each different text of a listing once. */
const messages: readonly Said[] = listings.flatMap(({ points, written, names }) => {
  const made = new Set(points.map(({ text }) => text));
  return [...new Set([...made, ...written])].flatMap((text) =>
    checkText(text, { names, spelling }).map((message) => ({ ...message, text, names, point: made.has(text) })),
  );
});

const said = (text: string, names: readonly string[] = []) =>
  checkText(text, { names, spelling }).map(({ rule, found }) => `${rule} ${found}`);

describe('listings of the example directory and 300 generated ones', () => {
  it('are many, so that this test reads them', () => {
    expect(listings.length).toBeGreaterThan(400);
  });

  it('have no errors in any point', () => {
    const wrong = messages.filter(({ point, level }) => point && level === 'error');
    expect([...new Set(wrong.map(({ rule, found, text }) => `${rule} ${found}: ${text}`))]).toEqual([]);
  });

  it('have no message about a name of a person or a place', () => {
    const wrong = messages.filter(
      ({ rule, found, names }) =>
        !/^(?:S\d|P1|T3|W3)$/u.test(rule) && /\p{Lu}/u.test(found) && names.some((name) => name.includes(found)),
    );
    expect([...new Set(wrong.map(({ rule, found, text }) => `${rule} ${found}: ${text}`))]).toEqual([]);
  });

  it('have no word that the spelling does not know', () => {
    expect([...new Set(messages.filter(({ rule }) => rule === 'X1').map(({ found }) => found))]).toEqual([]);
  });
});

describe('names by their capital letter', () => {
  it.each([
    'Phone Siobhan Featherstonehaugh on 01632 960 001.',
    'We meet at Willowgrange Horticultural Centre in Wythenshawe.',
    'Independence Matters runs it with Progress House.',
    'Come to the Additional Needs Club at Provision Street.',
    'Ask Aoife or Krzysztof.',
    'It is near Llanfairpwllgwyngyll. Llanfairpwllgwyngyll has a station.',
    'Dr. Ng works at St. Bartholomew’s.',
    'Seven Stars Hall is in Three Bridges.',
    'Our groups are in Bexleyheath, Ashby-de-la-Zouch and Hartlepool.',
    'Sun Lane is off Mar Road. Jan and Dec meet you.',
    'It is at 12 Cotton Row, Pendlemoor, M6 5IV.',
    'Email hello@holistic-outcomes.example or see https://www.horticulture.example/via?x=1.',
  ])('are never told: %s', (text) => {
    expect(said(text).filter((one) => !one.startsWith('S'))).toEqual([]);
  });

  it('are not told when given, capital or not', () => {
    expect(said('Come to provision & co via E.A.T.', ['provision & co', 'E.A.T.'])).toEqual(['W1 via']);
    expect(said('CIC Outcomes is here.', ['CIC Outcomes'])).toEqual([]);
  });

  it('do not hide jargon that somebody wrote with capitals', () => {
    expect(said('Ask the Local Authority.')).toEqual(['W1 Local Authority']);
    expect(said('We help Service Users.')).toEqual(['W1 Service Users']);
  });
});

describe('words that look like mistakes and are none', () => {
  it.each([
    'You can get work experience.',
    'Assistance dogs can come.',
    'Watch a TV programme.',
    'The room is closed on Sunday.',
    'You may be tired or worried.',
    'We sat in the sun. It may rain in March.',
    'May I come? Mark will help.',
    'We have 2026 books.',
    'It is 1.5 miles away.',
    'Phone 0161 496 0131 or +44 161 496 0131.',
    'No, you do not pay.',
    'There are no steps and no queue.',
    'It is near the bus stop. No 5 stops there.',
    'One person can come with you.',
    'You can use BSL. BSL means British Sign Language.',
    'Your GP, the NHS and a TV.',
    'We do not know if you can get in without steps.',
    'You learn at college.\n- cook\n- shop\n- clean',
  ])('“%s” has no message', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('spelling', () => {
  it('knows British words and the words of the site', () => {
    expect(said('Our colour is grey. A café with Makaton signs is near. We play boccia. You can practise.')).toEqual(
      [],
    );
  });

  it('tells American and wrong words, with the right one when it is known', () => {
    const messages = checkText('The color of the center is blue. We wellcome yuo.', { spelling });
    expect(messages.map(({ rule, found, instead }) => [rule, found, instead])).toEqual([
      ['X1', 'color', ['colour']],
      ['X1', 'center', ['centre']],
      ['X1', 'wellcome', ['welcome']],
      ['X1', 'yuo', []],
    ]);
  });

  it('asks for suggestions never by itself', () => {
    const asked: string[] = [];
    const suggest = (word: string) => {
      asked.push(word);
      return [];
    };
    expect(checkText('You can come.', { spelling: { correct: () => false, suggest } })).not.toEqual([]);
    expect(asked).toEqual([]);
  });
});
