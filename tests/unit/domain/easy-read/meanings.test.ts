import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '#domain/easy-read/glossary.ts';
import { meaningsIn, meaningsOnPage } from '#domain/easy-read/meanings.ts';

const idsIn = (text: string) => meaningsIn(text).map(({ id }) => id);

describe('hard words in a text', () => {
  it('are found as they stand: capitals, more than one, at the end, before an apostrophe', () => {
    expect(idsIn('Job coaches help you. Ask an Advocate.')).toEqual(['job-coach', 'advocate']);
    expect(idsIn('A hoist, and 2 hoists')).toEqual(['hoist']);
    expect(idsIn("The council's team")).toEqual(['council']);
  });

  it('are the longest that fit: a supported internship is not an internship as well', () => {
    expect(idsIn('a supported internship')).toEqual(['supported-internship']);
    expect(idsIn('an internship, or a supported internship')).toEqual(['internship', 'supported-internship']);
  });

  it('are not parts of other words', () => {
    expect(idsIn('The councillor hoisted a flag.')).toEqual([]);
  });

  it('are all of the list: each one finds itself', () => {
    for (const [id, [word]] of Object.entries(GLOSSARY)) expect(idsIn(`This is about ${word}.`)).toContain(id);
  });
});

describe('meanings on a page', () => {
  it('stand below the first text that has the word, and nowhere else', () => {
    const shown = meaningsOnPage(['You can ask.', 'A job coach helps.', 'Ask the job coach.']);
    expect(shown.map((meanings) => meanings.map(({ id }) => id))).toEqual([[], ['job-coach'], []]);
  });

  it('are left out when the page says them itself', () => {
    expect(meaningsOnPage(['You need an EHC plan.', 'EHC means education, health and care.']).flat()).toEqual([]);
  });

  it('reach every hard word of the page', () => {
    const texts = ['A hoist and a hearing loop.', 'The council and the hoist.'];
    const reached = meaningsOnPage(texts)
      .flat()
      .map(({ id }) => id);
    expect(new Set(reached)).toEqual(new Set(texts.flatMap(idsIn)));
  });
});
