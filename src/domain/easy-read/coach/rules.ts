import type { Rule } from './rule-sources.ts';
import { RULES_OF_NUMBERS } from './rules-of-numbers.ts';
import { RULES_OF_WORDS } from './rules-of-words.ts';

/** Rules that need a whole page of points. */
const RULES_OF_PAGES = {
  L1: {
    level: 'warning',
    needs: 'page',
    about: 'Length: up to 20 points and 300 words.',
    fails: '21 points',
    passes: '20 points',
    sources: ['coga', 'standard'],
  },
  C1: {
    level: 'warning',
    needs: 'page',
    about: 'The same word for the same thing.',
    fails: 'The session is free. The workshop is at 2pm.',
    passes: 'The session is free. The session is at 2pm.',
    sources: ['inclusion', 'standard'],
  },
  I1: {
    level: 'either',
    needs: 'page',
    about: 'A picture for each point. The same picture more than 2 times is a warning.',
    fails: 'a point without a picture',
    passes: 'a picture for each point',
    sources: ['doh'],
  },
  I2: {
    level: 'error',
    needs: 'page',
    about: 'A word of the word list has its meaning on the page.',
    fails: '“hoist” with no meaning',
    passes: '“hoist” with its meaning',
    sources: ['coga', 'wcag'],
  },
  D1: {
    level: 'either',
    needs: 'page',
    about: 'Checked in the last 6 months. After 12 months it is an error.',
    fails: 'last checked 13 months ago',
    passes: 'last checked 5 months ago',
    sources: ['house'],
  },
} as const satisfies Record<string, Rule>;

/** Every rule of the writing coach, once. Messages, documents, the command and the editor derive from it. */
export const RULES = { ...RULES_OF_WORDS, ...RULES_OF_NUMBERS, ...RULES_OF_PAGES } as const;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]];
