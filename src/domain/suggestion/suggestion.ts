import { withoutUnseen } from '../text.ts';

/** What a visitor can say is not right about a listing. */
export const SUGGESTED = ['times', 'place', 'price', 'access', 'contact', 'closed', 'other'] as const;
export type Suggested = (typeof SUGGESTED)[number];

export const MOST_SUGGESTED_LETTERS = 1000;

export const isSuggested = (value: string): value is Suggested => SUGGESTED.some((one) => one === value);

/** Whether a pick says enough without words: the team can ask the provider about it. */
export const saysEnough = (about: Suggested): boolean => about !== 'other';

/** What a visitor wrote, as it is kept: paragraphs stay, what cannot be seen goes. Empty when there is nothing to read. */
export const readableWords = (typed: string): string =>
  withoutUnseen(typed)
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** Words by which two suggestions are known to be the same. */
export const sameWords = (words: string): string =>
  words
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
