import type { KindId } from '../listing/kinds.ts';
import { KINDS } from '../listing/kinds.ts';
import { kindOfWords } from './kind-terms.ts';
import type { Margin } from './margin.ts';
import { plainText, sentencesOf } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';
import type { TermReadings } from './to-terms.ts';

/** When nothing says the kind: the kind that promises least. Somebody to ask is there, whatever the service is. */
const WHEN_NOTHING_FITS: KindId = 'advice';
const FIRST_SENTENCES = 2;

/**
 * The kind of a service. In order: a term of a known list; the words of its name; the words of other terms; the words of its first
 * sentences. A kind is required of a listing, so when nothing fits it is guessed, and the warning says so.
 */
export function toKind(service: ServiceInput, terms: TermReadings, margin: Margin): KindId {
  const [byTerm] = terms.kinds;
  if (byTerm !== undefined) return byTerm;
  const say = (kind: KindId, where: string): KindId => {
    margin.warn(
      'kind_from_words',
      where,
      `The kind “${KINDS[kind].label}” is taken from words. Give the service a term to be sure`,
    );
    return kind;
  };
  const byName = kindOfWords(service.name);
  if (byName !== null) return say(byName, 'name');
  const [byLabel] = terms.kindWords;
  if (byLabel !== undefined) return say(byLabel, 'attributes');
  const opening = sentencesOf(plainText(service.description ?? '')).slice(0, FIRST_SENTENCES);
  const byOpening = kindOfWords(opening.join(' '));
  if (byOpening !== null) return say(byOpening, 'description');
  const guessed = KINDS[WHEN_NOTHING_FITS].label;
  margin.warn('kind_guessed', 'attributes', `Nothing says what kind this is: kind guessed as “${guessed}”`);
  return WHEN_NOTHING_FITS;
}
