import { describe, expect, it } from 'vitest';
import { checkPage } from '#domain/easy-read/coach/check-page.ts';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { MESSAGE_WORDS, messageInWords } from '#domain/easy-read/coach/message-words.ts';
import { RULE_SOURCES } from '#domain/easy-read/coach/rule-sources.ts';
import { RULE_IDS, RULES, type RuleId } from '#domain/easy-read/coach/rules.ts';

const texts = RULE_IDS.filter((id) => RULES[id].needs === 'text').map((id) => [id, RULES[id]] as const);
const saidBy = (id: RuleId, text: string) => checkText(text).filter(({ rule }) => rule === id);

describe('each rule about a text', () => {
  it.each(texts)(
    '%s says something about its failing text, and nothing about the passing one',
    (id, { fails, passes }) => {
      expect(saidBy(id, fails)).not.toEqual([]);
      expect(saidBy(id, passes)).toEqual([]);
    },
  );

  it.each(texts)('%s passes every other rule’s errors too in its passing text', (_id, { passes }) => {
    expect(checkText(passes).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has a source that is named', () => {
    expect(RULE_IDS.flatMap((id) => [...RULES[id].sources]).filter((source) => !(source in RULE_SOURCES))).toEqual([]);
  });
});

/** What the first message says to write, put in its place. */
const rewritten = (text: string, id: RuleId): string => {
  const [message] = saidBy(id, text);
  if (message?.instead[0] === undefined) throw new Error(`${id} says nothing to write for “${text}”`);
  return text.slice(0, message.start) + message.instead[0] + text.slice(message.end);
};

describe('writing what it says', () => {
  it.each<[RuleId, string, string]>([
    [
      'S1',
      'We help you to write a letter to the council and we come with you to the meeting.',
      'We help you to write a letter to the council. We come with you to the meeting.',
    ],
    ['W1', 'Come here prior to lunch.', 'Come here before lunch.'],
    ['W1', 'Work via the Local Authority.', 'Work by the Local Authority.'],
    ['W3', 'Your OT can ask.', 'Your occupational therapist can ask.'],
    ['W4', 'Bring food, e.g. bread.', 'Bring food, for example bread.'],
    ['W4', 'It takes 30 mins.', 'It takes 30 minutes.'],
    ['W5', 'Come for a cuppa.', 'Come for a cup of tea.'],
    ['W6', 'We talk about challenging behaviour.', 'We talk about when people are upset.'],
    ['W7', 'You don’t pay.', 'You do not pay.'],
    ['W7', "It's warm.", 'It is warm.'],
    ['N1', 'There are twenty-one steps.', 'There are 21 steps.'],
    ['N1', 'There are two hundred people.', 'There are 200 people.'],
    ['N2', 'We start at 9.00am.', 'We start at 9am.'],
    ['N2', 'We start at 9:30 a.m. on Monday.', 'We start at 9:30am on Monday.'],
    ['N2', 'We start at 0930hrs.', 'We start at 9:30am.'],
    ['N2', 'We finish at 12am.', 'We finish at midnight.'],
    ['N3', 'Come Mon - Fri.', 'Come Monday to Friday.'],
    ['N3', 'Come 10-2pm.', 'Come 10am to 2pm.'],
    ['N3', 'It is for people aged 16-25.', 'It is for people aged 16 to 25.'],
    ['N3', 'It costs £5-£10.', 'It costs £5 to £10.'],
    ['N3', 'Come 10:00-12:30 today.', 'Come 10am to 12:30pm today.'],
    ['N3', 'It is open 8am–4pm.', 'It is open 8am to 4pm.'],
    ['N4', 'Come Sat and Sunday.', 'Come Saturday and Sunday.'],
    ['N4', 'Come Saturday or Sun at 2pm.', 'Come Saturday or Sunday at 2pm.'],
    ['N5', 'About 70% stay.', 'About 7 out of 10 stay.'],
    ['N2', 'We start at 2:30 on Monday.', 'We start at 2:30pm on Monday.'],
    ['T1', 'You must bring NO dogs.', 'You must bring no dogs.'],
    ['N4', 'We meet on 5 Sept in the hall.', 'We meet on 5 September in the hall.'],
    ['N5', '50% of people come by bus.', 'Half of people come by bus.'],
    ['N5', 'About 5 per cent stay.', 'About 1 in 20 stay.'],
    ['N6', 'It costs £22.00.', 'It costs £22.'],
    ['N7', 'Ask before 2026-08-06.', 'Ask before Thursday 6 August 2026.'],
    ['N8', 'Phone 01632960001.', 'Phone 01632 960 001.'],
    ['T1', 'You must BOOK FIRST here.', 'You must book first here.'],
    ['T2', 'It is for people aged 18+.', 'It is for people aged 18 or over.'],
    ['T2', 'Bring lunch and/or money.', 'Bring lunch or money.'],
    ['T3', 'Come along!', 'Come along.'],
    ['X1', 'You can definately come.', 'You can definitely come.'],
  ])('%s: “%s” becomes “%s”, and the message is gone', (id, text, better) => {
    const now = rewritten(text, id);
    expect(now).toBe(better);
    expect(saidBy(id, now).length).toBeLessThan(saidBy(id, text).length);
  });
});

describe('the messages', () => {
  const words = Object.keys(MESSAGE_WORDS) as (keyof typeof MESSAGE_WORDS)[];

  it.each(words)('%s is easy to read itself', (id) => {
    const said = messageInWords(id, { found: 'it', count: 20, most: 15, stop: 'the shop', other: 'it', sign: '–' });
    expect(checkText(said, { names: ['.00', '–'] }).filter(({ level }) => level === 'error')).toEqual([]);
    expect(said).not.toMatch(/[{}]/u);
  });
});

describe('the gaps that are known', () => {
  it('“refer” as a verb is told', () => {
    expect(saidBy('W1', 'Your doctor can refer you.').map(({ found }) => found)).toEqual(['refer']);
    expect(saidBy('W1', 'Referring takes a week.').map(({ found }) => found)).toEqual(['Referring']);
  });

  it('“get paid” and “is paid” are no passive', () => {
    expect(saidBy('S3', 'You get paid. A support worker is paid to help you.')).toEqual([]);
  });

  it('one “you” does not make a text about other people speak to the reader', () => {
    const text =
      'Our team helps people to cook. People learn to shop. Members plan trips. Students go to college. You can phone us.';
    expect(saidBy('P1', text).map(({ found, instead }) => [found, instead])).toEqual([['people', ['you']]]);
    expect(saidBy('P1', 'We help you cook. You learn to shop. Some people plan trips. You can go to college.')).toEqual(
      [],
    );
  });

  it('a word that the text explains is not told again', () => {
    expect(checkText('Volunteering is work you choose to do. You can try volunteering.')).toEqual([]);
    expect(saidBy('W1', 'Ask for a referral.')).toHaveLength(1);
    expect(saidBy('W1', 'A referral is when someone asks a service to help you. Ask for a referral.')).toEqual([]);
    expect(saidBy('W3', 'You need an EHCP (education, health and care plan). Bring your EHCP.')).toEqual([]);
    expect(checkText('Reasonable adjustments help you.', { explained: ['reasonable adjustments'] })).toEqual([]);
  });
});

describe('each rule about a page', () => {
  const page = {
    points: [
      { text: 'You can cook.', picture: 'cooking' },
      { text: 'You can sing.', picture: 'music' },
    ],
    lastChecked: '2026-07-01',
    today: '2026-08-03',
  };
  const rulesOf = (over: Partial<Parameters<typeof checkPage>[0]>) =>
    checkPage({ ...page, ...over }).map(({ rule, level, point, found }) => [rule, level, point, found]);

  it('says nothing about a good page', () => {
    expect(rulesOf({})).toEqual([]);
  });

  it('I1: a point has no picture, or the same picture stands 3 times', () => {
    expect(rulesOf({ points: [{ text: 'You can cook.', picture: null }] })).toEqual([
      ['I1', 'error', 0, 'You can cook.'],
    ]);
    const same = ['You can cook.', 'You can sing.', 'You can walk.'].map((text) => ({ text, picture: 'yes' }));
    expect(rulesOf({ points: same.slice(0, 2) })).toEqual([]);
    expect(rulesOf({ points: same }).map(([rule, level]) => [rule, level])).toEqual([
      ['I1', 'warning'],
      ['I1', 'warning'],
    ]);
  });

  it('I2: a word of the word list has no meaning on the page', () => {
    const points = [{ text: 'There is a hoist.', picture: 'hoist' }];
    expect(rulesOf({ points })).toEqual([['I2', 'error', 0, 'hoist']]);
    expect(rulesOf({ points, meanings: ['hoist'] })).toEqual([]);
    expect(rulesOf({ points: [...points, { text: 'A hoist is a machine that lifts you.', picture: 'help' }] })).toEqual(
      [],
    );
  });

  it('D1: checked 7 months ago is a warning, 13 months ago an error, never a warning', () => {
    expect(rulesOf({ lastChecked: '2026-01-02' })).toEqual([['D1', 'warning', null, '']]);
    expect(rulesOf({ lastChecked: '2025-07-01' })).toEqual([['D1', 'error', null, '']]);
    expect(rulesOf({ lastChecked: null })).toEqual([['D1', 'warning', null, '']]);
  });

  it('C1: two words for the same thing', () => {
    const points = [
      { text: 'The session is free.', picture: 'free' },
      { text: 'The workshop is at 2pm.', picture: 'clock' },
    ];
    expect(
      checkPage({ ...page, points }).map(({ rule, point, found, instead }) => [rule, point, found, instead]),
    ).toEqual([['C1', 1, 'workshop', ['session']]]);
    expect(rulesOf({ points: [{ text: 'Phone us, or join by video call.', picture: 'phone' }] })).toEqual([]);
  });

  it('L1: more than 20 points, or more than 300 words', () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ text: `You can do ${at + 1}.`, picture: `p${at}` }));
    expect(rulesOf({ points: many })).toEqual([['L1', 'warning', null, '']]);
    const long = Array.from({ length: 20 }, (_, at) => ({
      text: Array.from({ length: 4 }, () => 'You can come here.').join(' '),
      picture: `p${at}`,
    }));
    expect(rulesOf({ points: long })).toEqual([['L1', 'warning', null, '']]);
  });

  it('P1: the page speaks about people and not to the reader', () => {
    const points = ['People cook.', 'People sing.', 'People walk.', 'People shop.'].map((text, at) => ({
      text,
      picture: `p${at}`,
    }));
    expect(rulesOf({ points })).toEqual([['P1', 'warning', 0, 'People']]);
  });
});
