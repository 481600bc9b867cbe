import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { checkText } from '#domain/easy-read/coach/check-text.ts';
import { MOST_WORDS_A_SENTENCE, sentencesOf, wordsIn } from '#domain/easy-read/easy-enough.ts';
import { GLOSSARY } from '#domain/easy-read/glossary.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';
import { FACTS } from '#domain/listing/facts.ts';
import { KINDS } from '#domain/listing/kinds.ts';

/** Every text of a part of the screen text. Texts that hold a value are asked with a name in it. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return stringsIn(value('Salford', 'Salford', 'Salford'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const CONTENT = new URL('../../src/content/', import.meta.url).pathname;
const guideTexts = ['guides', 'pathways'].flatMap((folder) =>
  readdirSync(`${CONTENT}${folder}`).flatMap((name) =>
    [...readFileSync(`${CONTENT}${folder}/${name}`, 'utf8').matchAll(/picture: ([\w-]+), text: "(.+)"/gu)].map(
      ([, picture = '', text = '']) => ({ picture, text }),
    ),
  ),
);

/** What guides and pathways say besides their points: titles, headings, facts. */
const guideWords = ['guides', 'pathways'].flatMap((folder) =>
  readdirSync(`${CONTENT}${folder}`).flatMap((name) =>
    [
      ...readFileSync(`${CONTENT}${folder}/${name}`, 'utf8').matchAll(
        /^\s*(?:- )?(?:title|description|heading|says): ['"]?(.+?)['"]?$/gmu,
      ),
    ].map(([, text = '']) => text),
  ),
);

// The law and the longer words are for supporters and cannot be said shorter.
const { law: _law, ...easyAccessibility } = EN_GB.accessibility;
const { plain: _about, ...easyAbout } = EN_GB.about;
const { plain: _privacy, ...easyPrivacy } = EN_GB.privacy;
const { plain: _developers, ...easyDevelopers } = EN_GB.developers;
const { accessibility: _, about: __, privacy: ___, developers: ____, ...easy } = EN_GB;
const texts = [
  ...stringsIn([easy, easyAccessibility, easyAbout, easyPrivacy, easyDevelopers, GLOSSARY, KINDS]),
  ...Object.values(FACTS).flatMap(({ yes, no }) => [yes, no]),
  ...guideTexts.map(({ text }) => text),
  ...guideWords,
];

/** Names of licences, rules and kinds of files: they are what they are called. */
const NAMES = ['CC BY-SA 4.0', 'WCAG', 'SVG', 'PNG', 'AVIF', 'JPEG', 'PDF', 'CQC', 'MB', 'WebP'];

describe('words of the site', () => {
  it('are many, so that this test reads them', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(guideTexts.length).toBeGreaterThan(30);
  });

  it('have no sentence of more than 15 words', () => {
    expect(texts.flatMap(sentencesOf).filter((sentence) => wordsIn(sentence) > MOST_WORDS_A_SENTENCE)).toEqual([]);
  });

  it('have no error that the writing coach knows', () => {
    const wrong = texts.flatMap((text) =>
      checkText(text, { names: NAMES })
        .filter(({ level }) => level === 'error')
        .map(({ rule, found, instead }) => `${rule} “${found}” → ${instead.join(' / ')}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no exclamation marks, no negative short forms, no signs for words', () => {
    expect(texts.filter((text) => /!|n['’]t\b|&|%|\be\.g\.|\betc\b/u.test(text))).toEqual([]);
  });

  it('name links by what they lead to', () => {
    expect(texts.filter((text) => /click here|read more|more info/iu.test(text))).toEqual([]);
  });

  it('of guides stand beside pictures that exist', () => {
    expect(guideTexts.filter(({ picture }) => !isPictureId(picture))).toEqual([]);
  });
});
