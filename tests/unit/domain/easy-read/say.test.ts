import { describe, expect, it } from 'vitest';
import { toSay } from '#domain/easy-read/say.ts';

describe('what a voice says', () => {
  it.each([
    ['It costs £5.50 a day.', 'It costs 5 pounds 50 a day.'],
    ['It costs £1 a day.', 'It costs 1 pound a day.'],
    ['It costs £0.50 a day.', 'It costs 50 pence a day.'],
    ['It costs £1,250 a term.', 'It costs 1250 pounds a term.'],
    ['It is from 9:30am to midday.', 'It is from 9 30 A M to midday.'],
    ['It starts at 1:05pm.', 'It starts at 1 oh 5 P M.'],
    ['Phone Sam on 0161 496 0121.', 'Phone Sam on 0 1 6 1, 4 9 6, 0 1 2 1.'],
    ['Phone them on 01632 960979.', 'Phone them on 0 1 6 3 2, 9 6 0 9 7 9.'],
    ['Your GP can ask for you.', 'Your G P can ask for you.'],
    ['You must have an EHC plan.', 'You must have an E H C plan.'],
    ['You can get an NVQ and a DBS check.', 'You can get an N V Q and a D B S check.'],
    ['The postcode is WS3 7OC.', 'The postcode is W S 3, 7 O C.'],
    ['The email is dig@green-hands.example.', 'The email is dig at green dash hands dot example.'],
    ['It is on Thursday 6 August 2026.', 'It is on Thursday 6 August 2026.'],
    ['There are 12 places free.', 'There are 12 places free.'],
  ])('"%s" is "%s"', (text, say) => {
    expect(toSay(text)).toBe(say);
  });

  it.each([
    ['Mae’n costio £5.50 y dydd.', 'Mae’n costio 5 punt 50 y dydd.'],
    ['Mae o 10am i 2pm.', 'Mae o 10 y bore i 2 y prynhawn.'],
    ['Mae o 7pm i 9:30pm.', 'Mae o 7 yr hwyr i 9 30 yr hwyr.'],
  ])('in Welsh "%s" is "%s"', (text, say) => {
    expect(toSay(text, 'cy')).toBe(say);
  });
});
