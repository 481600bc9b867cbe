/** What is asked of a voice: a part of the browser's own, so that rules can be tried without one. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService'>;

/** Joke voices and robot voices that Apple's devices list among the others. */
const NOVELTY =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|eddy|flo|fred|good news|grandma|grandpa|jester|junior|kathy|organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b/iu;
const MOST_SHOWN = 8;

const written = (lang: string): string => lang.replace('_', '-').toLowerCase();
const languageOf = (lang: string): string => written(lang).split('-')[0] ?? '';

/**
 * The voices that can read a language, best first: from its own country before others, on the device before those that send the words to a
 * company. Android writes `en_GB`. Only those as good as the first in country are shown, and joke voices only when there is no other.
 */
export function voicesFor<Known extends Voice>(voices: readonly Known[], lang: string): Known[] {
  const able = voices.filter((voice) => languageOf(voice.lang) === languageOf(lang));
  const serious = able.filter(({ name }) => !NOVELTY.test(name));
  const rank = (voice: Known) => (written(voice.lang) === written(lang) ? 0 : 2) + (voice.localService ? 0 : 1);
  const sorted = (serious.length > 0 ? serious : able).sort((one, other) => rank(one) - rank(other));
  const [first] = sorted;
  if (first === undefined) return [];
  return sorted.filter((voice) => rank(voice) >> 1 === rank(first) >> 1).slice(0, MOST_SHOWN);
}
