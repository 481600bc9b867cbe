import type { Finding } from '../message.ts';
import type { Check } from '../reading.ts';

interface Sign {
  readonly pattern: RegExp;
  readonly instead: readonly string[];
}

const SIGNS: readonly Sign[] = [
  { pattern: /(?<=\p{L}\s?)&(?=\s?\p{L})|(?<=\s)&(?=\s)/gu, instead: ['and'] },
  { pattern: /(?<![\p{L}\p{N}/.])and\/or(?![\p{L}\p{N}/])/giu, instead: ['or'] },
  { pattern: /(?<=\p{L}{2,}\s?|\)\s?)\/(?=\s?\p{L}{2,})/gu, instead: ['or'] },
  { pattern: /(?<=(?<![\p{N}+])\d{1,3})\+(?![\p{L}\p{N}+])/gu, instead: [' or over', ' or more'] },
  { pattern: /(?<=\p{L}\s)(?<!(?:press|key|and|or|hit) )\+(?=\s\p{L})/gu, instead: ['and'] },
];
const STARS = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/gu;

const sign = (index: number, found: string, instead: readonly string[]): Finding => ({
  rule: 'T2',
  level: 'warning',
  start: index,
  end: index + found.length,
  say: instead.length === 0 ? 'T2-remove' : 'T2',
  instead,
});

export const checkSigns: Check = ({ text, given }) =>
  [
    ...SIGNS.flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => sign(index, found, instead)),
    ),
    ...[...text.matchAll(STARS)].map(({ index, 0: found }) => sign(index, found, [])),
  ].filter((span) => !given(span));

export const checkExclamations: Check = ({ text, given }) =>
  [...text.matchAll(/!+/gu)]
    .map(
      ({ index, 0: found }): Finding => ({
        rule: 'T3',
        level: 'warning',
        start: index,
        end: index + found.length,
        say: 'T3',
        instead: ['.'],
      }),
    )
    .filter((span) => !given(span));

const EMPTY_LINKS =
  /(?<![\p{L}\p{N}])(?:(?:click|tap|press) (?:here|this link)|(?:find out |for )?more info(?: here)?|(?:read|see|learn) more(?: here)?(?=\s*(?:[.!?…>»)\]]|$))|follow this link)(?![\p{L}\p{N}])/gimu;

export const checkLinkWords: Check = ({ text, given }) =>
  [...text.matchAll(EMPTY_LINKS)]
    .map(
      ({ index, 0: found }): Finding => ({
        rule: 'T4',
        level: 'error',
        start: index,
        end: index + found.length,
        say: 'T4',
        instead: [],
      }),
    )
    .filter((span) => !given(span));
