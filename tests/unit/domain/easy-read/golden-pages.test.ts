import { describe, expect, it } from 'vitest';
import { pointsOf } from '#domain/easy-read/points.ts';
import type { Language } from '#domain/words/languages.ts';
import { exampleSources } from '../../../support/easy-read-sources.ts';

const sources = new Map(exampleSources());

/** The sentences of a page of the example directory, a line each, as a person reads them on 3 August 2026. */
function pageOf(slug: string, language: Language = 'en-GB'): string {
  const source = sources.get(slug);
  if (source === undefined) throw new Error(`There is no example ${slug}`);
  return pointsOf(source, language)
    .map(({ text }) => text)
    .join('\n');
}

describe('a page reads as a person would write it', () => {
  it('an internship with a start, rules and points of its own', () => {
    expect(pageOf('parcel-depot-interns')).toMatchInlineSnapshot(`
      "A year of real work at a parcel depot, with a job coach.
      You wear boots and a bright vest.
      You work at Brownhare Parcels.
      It is for people aged 16 to 24.
      It is for young people, autistic people and people with a learning disability.
      You must have an EHC plan that goes on for the whole year.
      The depot is noisy and you stand for most of the shift.
      College day: on Friday from 10am to 3pm.
      It is only in school term time.
      It is too late to ask for the next start.
      It is at Harrowfield College in Walminster.
      You can get in without steps.
      There is a toilet for disabled people, a lift and a quiet room.
      There is no hoist.
      It is free.
      You do not get paid.
      A job coach helps you.
      Staff cannot help you wash or use the toilet.
      You can come to look round first.
      It is full now.
      You, your school or college or your family can ask.
      Phone the next steps team on 01632 960 151."
    `);
  });

  it('a day centre in 2 buildings with 2 times and several prices', () => {
    expect(pageOf('wharf-centre-days')).toMatchInlineSnapshot(`
      "Choose your own week of cooking, music, computers and trips.
      It is for people aged 18 or over.
      It is for autistic people and people with a learning disability or a physical disability.
      It is also for people with profound and multiple disabilities.
      You live in Irwellborough.
      From Monday to Friday it is from 9:30am to 3:30pm at the Wharf Centre.
      On Monday, Wednesday and Friday it is from 10am to 3pm at Ecklow Day House.
      It is closed from Saturday 5 September to Sunday 13 September 2026.
      You can go to the Wharf Centre or Ecklow Day House.
      You can get in without steps.
      There is a toilet for disabled people, a hoist and a quiet room.
      Some of the places have no Changing Places toilet and no lift.
      It costs £68 a day for people who pay for themselves.
      It costs £96.50 a day for people who need 2 workers.
      You also pay £3 for the minibus each way and £4.20 for cooked lunch.
      Staff can help you use the toilet, eat and take medicine.
      They can bring you and take you home.
      There are 3 places free at Ecklow Day House.
      There is a wait of about 9 weeks at the Wharf Centre.
      Phone the day places team on 0161 496 0111."
    `);
  });

  it('4 places with different times', () => {
    expect(pageOf('library-quiet-hour')).toMatchInlineSnapshot(`
      "Lights down, no queues, and staff with time for you.
      It is for everybody.
      We do not know how much support you can get.
      You can come on Tuesday, Friday, Saturday and Sunday.
      The times are not the same each day.
      You can see each time in All the facts.
      Some days are only in school term time.
      There are 4 places.
      They are in Irwellborough.
      Some of the places have steps to get in.
      Some of the places have no toilet for disabled people.
      It is free.
      You can bring a friend or your own helper.
      You can just turn up.
      Phone the adult care front desk on 0161 496 0110.
      Ask them what we do not know."
    `);
  });

  it('a place whose address is hidden', () => {
    expect(pageOf('mendway-womens-circle')).toMatchInlineSnapshot(`
      "Women talk and rest together after a brain injury.
      It is for people aged 18 or over.
      It is for people with a brain injury or stroke.
      It is also for people with a mental health condition.
      It is for women only.
      We do not know how much support you can get.
      You can come on Friday.
      It is from 10:30am to 12:30pm.
      It is at Orchard Rooms in Barnhatch.
      The address is secret to keep people safe.
      You can get in without steps.
      There is a toilet for disabled people and a quiet room.
      There is no hoist.
      We do not know what it costs.
      It is full now.
      You must book first.
      You, your GP or your social worker can ask.
      Phone Mendway on 020 7946 0955.
      Ask them what we do not know.
      If you need help now, phone 07700 900555."
    `);
  });

  it('points that a panel has checked', () => {
    expect(pageOf('thornlea-plot-days')).toMatchInlineSnapshot(`
      "Grow food, cook it on a fire and eat it outside.
      We cook lunch on a real fire.
      You can do gardening, cook and be in nature.
      It is for autistic people and people with a learning disability or a physical disability.
      You can come if you need a little or a lot of support.
      We do not know how old you must be.
      You can come from Wednesday to Friday.
      It is from 10am to 2pm.
      It is at Thornlea Plot in Walminster.
      You can get in without steps.
      There is no toilet for disabled people.
      We do not know about a Changing Places toilet or a hoist.
      We do not know what it costs.
      Wear old clothes and warm socks.
      We do not know about help with the toilet or transport.
      There are places free.
      You, your family or your social worker can ask.
      Phone them on 07700 900212.
      Ask them what we do not know."
    `);
  });

  it('something online for anybody', () => {
    expect(pageOf('good-company-online-quiz')).toMatchInlineSnapshot(`
      "You do a quiz on video with people all over the country.
      You can play games and use computers.
      It is for everybody.
      We do not know how much support you can get.
      It is on Sunday.
      It is from 7pm to 8:15pm.
      You join in online.
      You can live anywhere in the UK.
      It is free.
      You can bring a friend or your own helper.
      You can ask to join by yourself.
      We do not know if there is a place for you.
      Phone Good Company on 07700 900790.
      Ask them what we do not know."
    `);
  });

  it('specialist support with much that decides', () => {
    expect(pageOf('larkwater-weekdays')).toMatchInlineSnapshot(`
      "Full days of water, music and care for people with profound disabilities.
      It is for people aged 18 or over.
      It is for people with profound and multiple disabilities.
      It is for people who need a lot of support.
      You can come from Monday to Friday.
      It is from 9:30am to 3:30pm.
      It is closed from Sunday 6 September to Thursday 10 September 2026.
      It is at Larkwater House in Irwellborough.
      You can get in without steps.
      There is a toilet for disabled people, a Changing Places toilet and a hoist.
      It costs £148 a day with one worker.
      It costs £236 a day with 2 workers.
      You also pay £18 for rebound therapy and for the minibus.
      The council or the NHS can pay for you.
      Staff can help you use the toilet, eat and take medicine.
      Staff can help with tube feeding.
      They can bring you and take you home.
      There is a wait of about 26 weeks.
      Someone can ask for you, like your social worker.
      Phone Ruth on 0161 496 0182."
    `);
  });

  it('help at home of which little is told', () => {
    expect(pageOf('mendway-to-my-job')).toMatchInlineSnapshot(`
      "You go back to work slowly and safely after a stroke.
      You can talk about feelings and use computers.
      Mendway runs it.
      It is for people with a brain injury or stroke aged 18 to 70.
      We do not know how much support you can get.
      We do not know the days and times.
      It can be at your home, online or out and about.
      The area is Barnhatch and 5 miles around.
      We do not know what it costs.
      The NHS pays for it.
      There is a wait of about 4 weeks.
      You can ask to join, or someone can ask for you.
      Phone Mendway on 020 7946 0955.
      Ask them what we do not know."
    `);
  });

  it('in Welsh, with the words of the provider as they were written', () => {
    expect(pageOf('monday-pottery-group', 'cy')).toMatchInlineSnapshot(`
      "You make something with your hands and your head gets quieter.
      Gallwch wneud celf, gwneud crefftau a siarad am deimladau.
      Mae ar gyfer pobl 18 oed neu’n hŷn.
      Mae ar gyfer pobl â chyflwr iechyd meddwl a phobl awtistig.
      Nid ydym yn gwybod faint o gymorth y gallwch ei gael.
      Gallwch ddod ar ddydd Llun.
      Mae o 7pm i 9pm.
      Mae ar gau o ddydd Mercher 2 Medi i ddydd Mercher 16 Medi 2026.
      Mae yn Kiln and Thread studio yn Barnhatch.
      Gallwch fynd i mewn heb risiau.
      Nid oes toiled i bobl anabl.
      Mae’n costio £90 am y cwrs.
      Mae’n costio £20 am y cwrs i rai: people on a low income.
      Rydych hefyd yn talu am: clay and firing £12.
      Mae’n rhaid aros tua 9 wythnos.
      Gallwch chi, eich meddyg teulu neu eich tîm iechyd meddwl ofyn.
      Yr e-bost yw studio@kiln-and-thread.example.
      Gofynnwch iddyn nhw beth nad ydym yn ei wybod."
    `);
  });
});
