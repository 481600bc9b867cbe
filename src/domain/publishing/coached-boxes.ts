import type { View } from '../easy-read/coach/message.ts';
import { boxKey } from './form/box.ts';

/** Boxes whose words visitors read, and how easy those should be: what stands among the points of easy read, and what stands beside them. */
const COACHED: Readonly<Record<string, View>> = {
  summary: 'easy-read',
  description: 'plain',
  eligibility: 'plain',
  notFor: 'easy-read',
  transportWords: 'plain',
  lengthWords: 'plain',
  costWords: 'plain',
  supportReduces: 'plain',
  movesOnTo: 'plain',
  'work.whatYouDo': 'plain',
  'work.pay': 'plain',
  'work.next': 'plain',
  'joining.steps': 'easy-read',
  'joining.needed': 'plain',
  'joining.howLong': 'plain',
  quality: 'plain',
  'own.text': 'easy-read',
  about: 'plain',
  alert: 'easy-read',
  'visit.gettingThere': 'easy-read',
  'visit.door': 'easy-read',
  'visit.whoMeetsYou': 'easy-read',
  'visit.room': 'easy-read',
  'visit.toilet': 'easy-read',
  'visit.quiet': 'easy-read',
  'visit.goingHome': 'easy-read',
};

const NOTE_OF_A_FACT = /^fact\..+\.note$/u;
/** Of a photograph that is added, and of one that is there, by its file. */
const OF_A_PHOTO = /^words(?: .+\.webp)?$/u;

/** How easy the words of a box should be; null for a box whose words nobody reads as sentences. */
export const coachedAs = (name: string): View | null =>
  NOTE_OF_A_FACT.test(name) || OF_A_PHOTO.test(name) ? 'plain' : (COACHED[boxKey(name)] ?? null);
