import { describe, expect, it } from 'vitest';
import { SECTIONS } from '#domain/easy-read/point.ts';
import { pointsOf } from '#domain/easy-read/points.ts';
import { BARN, HALL, MILL, said, sourceOf, weekly } from '../../../support/easy-read-sources.ts';

const textsOf = (...made: Parameters<typeof sourceOf>): string[] => pointsOf(sourceOf(...made)).map(({ text }) => text);

describe('a listing that tells nothing', () => {
  const texts = textsOf({});

  it('says in words what nobody told us and how to ask, and never a claim', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'We do not know the ages or how much support you get.',
        'We do not know the days and times.',
        'We do not know where it is.',
        'We do not know the price or who can pay.',
        'We do not know about places or how to join.',
        'They have not told us a phone number or an email.',
      ]),
    );
    expect(texts.join(' ')).not.toMatch(/free|everybody|any age|available/iu);
  });

  it('keeps the one order of sections', () => {
    const order = Object.keys(SECTIONS);
    const places = pointsOf(sourceOf({})).map(({ section }) => order.indexOf(section));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('asks once at the end when there is somebody to ask', () => {
    const contacts = [{ name: 'Sam', phone: '01614960121' }];
    expect(textsOf({ contacts }).slice(-2)).toEqual(['Phone Sam on 0161 496 0121.', 'Ask them what we do not know.']);
  });
});

describe('days and times', () => {
  const at = (sessions: unknown[], over = {}) =>
    textsOf({ venues: [HALL], sessions, ...over }, { [HALL]: { name: 'The Hall' } });

  it('are folded when the days share a time', () => {
    expect(at([weekly({ days: ['wed'] }), weekly({ days: ['mon'] })])).toEqual(
      expect.arrayContaining(['You can come on Monday and Wednesday.', 'It is from 10am to midday.']),
    );
  });

  it('stand together when each day has its own', () => {
    expect(at([weekly({ days: ['mon'] }), weekly({ days: ['fri'], starts: '13:30', ends: '15:00' })])).toEqual(
      expect.arrayContaining(['On Monday it is from 10am to midday.', 'On Friday it is from 1:30pm to 3pm.']),
    );
  });

  it('of one day are in one sentence', () => {
    expect(at([weekly(), weekly({ starts: '14:00', ends: '16:00' })])).toContain(
      'It is from 10am to midday or from 2pm to 4pm.',
    );
  });

  it('that are many become the days, and that the times differ', () => {
    const texts = at(
      ['mon', 'tue', 'wed', 'thu'].map((day, hour) =>
        weekly({ days: [day], starts: `1${hour}:00`, ends: `1${hour}:45` }),
      ),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'You can come from Monday to Thursday.',
        'The times are not the same each day.',
        'You can see each time in All the facts.',
      ]),
    );
  });

  it.each([
    [weekly({ days: ['mon', 'tue', 'wed', 'thu', 'fri'] }), 'You can come from Monday to Friday.'],
    [weekly({ days: ['mon', 'tue', 'thu', 'fri', 'sun'] }), 'You can come every day except Wednesday and Saturday.'],
    [weekly({ repeat: { every: 'week', interval: 2 }, from: '2026-07-28' }), 'You can come every 2 weeks on Tuesday.'],
    [weekly({ repeat: { every: 'month', nth: -1 }, days: ['fri'] }), 'You can come on the last Friday of the month.'],
    [weekly({ repeat: { every: 'once', dates: ['2026-08-06'] }, days: [] }), 'It is on Thursday 6 August 2026.'],
    [weekly({ venue: null, way: 'online' }), 'It is on Tuesday.'],
  ])('%j is said as "%s"', (session, text) => {
    expect(at([session])).toContain(text);
  });

  it('give the next date of what is not each week', () => {
    expect(at([weekly({ repeat: { every: 'month', nth: -1 }, days: ['fri'] })])).toContain(
      'The next date is Friday 28 August 2026.',
    );
    expect(at([weekly()]).join(' ')).not.toContain('next date');
  });

  it('give the next date that somebody new can come to, when they wait for a start', () => {
    const monthly = weekly({ repeat: { every: 'month', nth: -1 }, days: ['fri'] });
    const intakes = [{ starts: '2026-09-07', closes: null }];
    expect(at([monthly], { intakes })).toContain('The next date is Friday 25 September 2026.');
    expect(at([monthly], { intakes, rolling: true })).toContain('The next date is Friday 28 August 2026.');
  });

  it('say that the end is not known, that it is term time, and what is closed soon', () => {
    const texts = at([
      weekly({
        ends: null,
        termTime: true,
        exceptions: [{ on: '2026-08-25', until: '2026-08-31' }, { on: '2027-03-02' }],
      }),
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'It starts at 10am.',
        'We do not know when it ends.',
        'It is only in school term time.',
        'It is closed from Tuesday 25 August to Monday 31 August 2026.',
      ]),
    );
    expect(texts.join(' ')).not.toContain('2027');
  });

  it('are not said to be closed on days on which it never is', () => {
    const closed = (on: string, until?: string) =>
      at([weekly({ days: ['fri'], exceptions: [{ on, ...(until === undefined ? {} : { until }) }] })]).join(' ');
    expect(closed('2026-08-16', '2026-08-20')).not.toContain('closed');
    expect(closed('2026-08-19')).not.toContain('closed');
    expect(closed('2026-08-16', '2026-08-21')).toContain(
      'It is closed from Sunday 16 August to Friday 21 August 2026.',
    );
    expect(closed('2026-07-01', '2026-08-07')).toContain('to Friday 7 August 2026.');
  });

  it('that are past are never said as if they were to come', () => {
    const texts = at([weekly({ repeat: { every: 'once', dates: ['2026-08-01'] }, days: [] })]);
    expect(texts).toEqual(
      expect.arrayContaining(['The dates that we know are over.', 'We do not know the next date.']),
    );
    expect(texts.join(' ')).not.toContain('1 August');
  });

  it('say the next start and the last day to ask, or that it is too late', () => {
    const intakes = [{ starts: '2026-09-07', closes: '2026-08-10' }];
    expect(textsOf({ intakes })).toEqual(
      expect.arrayContaining(['You can start on Monday 7 September 2026.', 'Ask to join by Monday 10 August 2026.']),
    );
    expect(textsOf({ intakes: [{ starts: '2026-09-07', closes: '2026-08-01' }] })).toContain(
      'It is too late to ask for the next start.',
    );
  });
});

describe('places', () => {
  it('say a no of a building, with a picture of what is not there only under its cross', () => {
    const points = pointsOf(
      sourceOf(
        { venues: [HALL] },
        {
          [HALL]: {
            name: 'The Hall',
            town: 'Salford',
            facts: { step_free: said('no'), accessible_toilet: said('no') },
          },
        },
      ),
    );
    expect(points.map(({ text, picture }) => [text, picture])).toEqual(
      expect.arrayContaining([
        ['It is at the Hall in Salford.', 'place'],
        ['There are steps to get in.', 'steps'],
        ['There is no toilet for disabled people.', 'no-toilet'],
      ]),
    );
  });

  it('fold what a building has, and what nobody told us of it', () => {
    const facts = { hoist: said('yes'), lift: said('yes'), quiet_room: said('yes') };
    const texts = textsOf({ venues: [HALL] }, { [HALL]: { name: 'The Hall', facts } });
    expect(texts).toContain('There is a hoist, a lift and a quiet room.');
    expect(texts).toContain('We do not know about steps or the toilets.');
  });

  it('that differ are told apart by their days, and a fact of some is never said of all', () => {
    const texts = textsOf(
      {
        venues: [HALL, BARN],
        sessions: [weekly({ days: ['mon'] }), weekly({ venue: BARN, days: ['thu'] })],
      },
      {
        [HALL]: { name: 'The Hall', facts: { step_free: said('no') } },
        [BARN]: { name: 'Old Barn', facts: { step_free: said('yes') } },
      },
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'It is at the Hall on Monday.',
        'It is at Old Barn on Thursday.',
        'Some of the places have steps to get in.',
      ]),
    );
    expect(texts).not.toContain('You can get in without steps.');
  });

  it('that are on other days, some not each week, stand in the order of the week and are never a choice', () => {
    const named = { [HALL]: { name: 'The Hall' }, [BARN]: { name: 'Old Barn' } };
    const monthly = weekly({ venue: BARN, days: ['wed'], repeat: { every: 'month', nth: 1 } });
    const texts = textsOf({ venues: [HALL, BARN], sessions: [weekly({ days: ['sat'] }), monthly] }, named);
    const places = ['It is at Old Barn on Wednesday.', 'It is at the Hall on Saturday.'];
    expect(texts.filter((text) => places.includes(text))).toEqual(places);
    expect(texts.join(' ')).not.toContain('You can go to');
  });

  it('that share a day are told apart by their times', () => {
    const named = { [HALL]: { name: 'The Hall' }, [BARN]: { name: 'Old Barn' } };
    const late = weekly({ venue: BARN, starts: '14:00', ends: null });
    const texts = textsOf({ venues: [BARN, HALL], sessions: [late, weekly()] }, named);
    expect(texts.filter((text) => text.startsWith('It is at'))).toEqual([
      'It is at the Hall from 10am to midday.',
      'It is at Old Barn at 2pm.',
    ]);
  });

  it('with short names are one choice', () => {
    const named = { [HALL]: { name: 'The Hall' }, [BARN]: { name: 'Old Barn' }, [MILL]: { name: 'Mill & Weir' } };
    expect(textsOf({ venues: [HALL, BARN, MILL] }, named)).toContain(
      'You can go to the Hall, Old Barn or Mill and Weir.',
    );
  });

  it('never give a hidden address', () => {
    const house = { name: 'The House', lines: ['1 Quiet Street'], postcode: 'M5 4WT', hideAddress: true };
    const texts = textsOf({ venues: [HALL] }, { [HALL]: house });
    expect(texts).toContain('The address is secret to keep people safe.');
    expect(texts.join(' ')).not.toMatch(/Quiet Street|M5/u);
  });

  it.each([
    ['home', 'Salford and 5 miles around', ['They come to your home.', 'The area is Salford and 5 miles around.']],
    ['online', 'Online for people in Salford', ['You join in online.', 'It is for people in Salford.']],
    ['out', 'The canal', ['It is at the canal.']],
    ['out', 'Parks in Salford', ['You go out and about.', 'The places are parks in Salford.']],
  ])('that are no building: %s, %s', (way, label, texts) => {
    expect(textsOf({ ways: [way], coverage: { label } })).toEqual(expect.arrayContaining(texts));
  });
});

describe('what it costs', () => {
  it.each([
    [{ facts: { free: said('yes') } }, ['It is free.']],
    [{ facts: { free: said('no') } }, ['It is not free, but we do not know the price.']],
    [{ prices: [{ pence: 550, per: 'session' }] }, ['It costs £5.50 a session.']],
    [{ prices: [{ pence: 4000, per: 'day', who: 'With one worker' }] }, ['It costs £40 a day with one worker.']],
    [{ prices: [{ pence: 0, per: 'session', who: 'Under 16' }] }, ['It is free for people under 16.']],
    [
      { prices: [300, 500, 1200].map((pence) => ({ pence, per: 'session' })) },
      ['Prices are from £3 to £12 a session.'],
    ],
    [{ extras: [{ what: 'Lunch' }, { what: 'Trips', pence: 400 }] }, ['You also pay £4 for trips and for lunch.']],
    [
      { facts: { council_arranged: said('yes'), nhs_funded: said('yes'), direct_payment: said('yes') } },
      ['The council or the NHS can pay for you.', 'You can use a direct payment.'],
    ],
  ])('%j is %j', (over, texts) => {
    expect(textsOf(over)).toEqual(expect.arrayContaining(texts));
  });
});

describe('what the provider wrote of the cost', () => {
  const costWords = 'Give what you can. Giving nothing is fine.';

  it('is said where no price was told, and then the cost is not unknown', () => {
    const texts = textsOf({ kind: 'meet', costWords });
    expect(texts).toEqual(expect.arrayContaining(['Give what you can.', 'Giving nothing is fine.']));
    expect(texts.join(' ')).not.toMatch(/do not know (?:what it costs|the price)/u);
  });

  it('is left to the facts where a price was told, and where it is not easy to read', () => {
    expect(textsOf({ costWords, prices: [{ pence: 300, per: 'session' }] })).not.toContain('Give what you can.');
    const hard = textsOf({
      kind: 'meet',
      costWords: 'Charges are subject to a financial assessment; see e.g. page 4.',
    });
    expect(hard).toContain('We do not know what it costs.');
  });
});

describe('who, help and joining', () => {
  it.each([
    [{ audiences: ['autism'], ages: { from: 16, to: 24 } }, 'It is for autistic people aged 16 to 24.'],
    [
      { audiences: ['learning_disability', 'physical'] },
      'It is for people with a learning disability or a physical disability.',
    ],
    [{ supportLevels: ['low', 'medium'] }, 'It is for people who need a little or some support.'],
    [{ groupSize: { from: 4, to: 8 } }, 'There are 4 to 8 people in the group.'],
    [{ eligibility: 'Eligibility is assessed holistically; see e.g. page 4.' }, 'There are rules about who can come.'],
    [{ notFor: ['People under 18.'] }, 'It is not for people under 18.'],
    [
      { facts: { personal_care: said('yes'), medication_help: said('yes') } },
      'Staff can help you use the toilet and take medicine.',
    ],
    [
      { facts: { friends_welcome: said('yes'), carer_welcome: said('yes') } },
      'You can bring a friend or your own helper.',
    ],
    [{ places: { state: 'places', free: 1, on: '2026-08-01' } }, 'There is 1 place free.'],
    [{ places: { state: 'places', free: 4, on: '2026-08-01' } }, 'There are 4 places free.'],
    [{ places: { state: 'full', waitWeeks: 1, on: '2026-08-01' } }, 'It is full, and the wait is about 1 week.'],
    [{ places: { state: 'waiting_list', waitWeeks: 6, on: '2026-08-01' } }, 'There is a wait of about 6 weeks.'],
    [{ joining: { routes: ['self', 'family', 'gp'] } }, 'You, your family or your GP can ask.'],
    [{ joining: { routes: ['social_worker'] } }, 'Your social worker can ask for you.'],
    [{ contacts: [{ name: 'Front desk', phone: '0161 496 0121' }] }, 'Phone the front desk on 0161 496 0121.'],
    [{ contacts: [{ role: 'Text only', phone: '07700 900533' }] }, 'Text them on 07700 900533.'],
    [{ website: 'https://green-hands.example' }, 'You can ask them on their website.'],
  ])('%j is "%s"', (over, text) => {
    expect(textsOf(over)).toContain(text);
  });

  it.each([
    ['a reason says', { notFor: ['This group is for women.'] }, 'This group is for women.'],
    ['a rule says', { eligibility: 'It is for women only.' }, 'It is for women only.'],
  ])('%s that it is for women, and nothing says it again', (_who, over, text) => {
    const facts = { women_only: said('yes') };
    expect(textsOf({ facts, ...over }).filter((one) => /women/u.test(one))).toEqual([text]);
  });

  it('ages are said once', () => {
    const ages = { from: 18, to: null };
    expect(textsOf({ ages, notFor: ['People under 18.'] }).filter((one) => /18/u.test(one))).toEqual([
      'It is for people aged 18 or over.',
    ]);
    expect(textsOf({ ages, notFor: ['People under 21.'] })).toContain('It is not for people under 21.');
  });

  it('an employer is not told of a boss', () => {
    const facts = { employer_contact: said('yes') };
    expect(textsOf({ kind: 'employers', facts }).join(' ')).not.toContain('boss');
    expect(textsOf({ kind: 'keep-job', facts })).toContain('They can talk to your boss with you.');
  });

  it('what one of the places has told is not said to be unknown of all', () => {
    const facts = { step_free: { state: 'yes', source: 'provider', on: '2026-08-01' } };
    const named = { [HALL]: { name: 'The Hall', facts }, [BARN]: { name: 'Old Barn' } };
    const texts = textsOf({ venues: [HALL, BARN] }, named);
    expect(texts).toContain('At some places we do not know about steps.');
    expect(texts).toContain('We do not know if there is a toilet for disabled people.');
  });

  describe('places that were told of each venue', () => {
    const named = { [HALL]: { name: 'The Hall' }, [BARN]: { name: 'Old Barn' } };
    const on = '2026-08-01';
    const full = { state: 'full', on };
    const at = (placesAt: unknown) => textsOf({ venues: [HALL, BARN], placesAt }, named);

    it('are not said to be unknown, and it says which is full', () => {
      const texts = at({ [HALL]: full, [BARN]: { state: 'places', free: 4, on } });
      expect(texts).toEqual(
        expect.arrayContaining(['There are 4 places free at Old Barn.', 'It is full at the Hall.']),
      );
      expect(texts.join(' ')).not.toMatch(/do not know (?:about places|if there is a place)/u);
    });

    it('are not those of the whole where they were told apart', () => {
      const places = { state: 'waiting_list', waitWeeks: 9, on };
      const texts = textsOf(
        { venues: [HALL, BARN], places, placesAt: { [BARN]: { state: 'places', free: 3, on } } },
        named,
      );
      expect(texts).toEqual(
        expect.arrayContaining([
          'There are 3 places free at Old Barn.',
          'There is a wait of about 9 weeks at the Hall.',
        ]),
      );
      expect(texts).not.toContain('There is a wait of about 9 weeks.');
    });

    it('are full when each is, and not when one was not told', () => {
      expect(at({ [HALL]: full, [BARN]: full })).toContain('It is full now.');
      const some = at({ [HALL]: full });
      expect(some).toContain('It is full at the Hall.');
      expect(some.join(' ')).toContain('We do not know about places');
      expect(some).not.toContain('It is full now.');
    });
  });

  it('a crisis line ends the page, and nobody is sent there with questions', () => {
    const contacts = [
      { name: 'Sam', phone: '01614960121' },
      { name: 'Night line', phone: '0161 496 0999', for: 'crisis' },
    ];
    expect(textsOf({ contacts }).slice(-3)).toEqual([
      'Phone Sam on 0161 496 0121.',
      'Ask them what we do not know.',
      'If you need help now, phone 0161 496 0999.',
    ]);
  });

  it('a crisis line is told for a crisis, and is never the way to join', () => {
    const contacts = [{ name: 'Night line', phone: '0161 496 0999', for: 'crisis' }];
    const told = textsOf({ contacts }).filter((text) => text.includes('0999'));
    expect(told).toEqual(['If you need help now, phone 0161 496 0999.']);
  });
});
