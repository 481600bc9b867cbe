/** A sentence for a voice. */
export interface Sentence {
  readonly text: string;
  readonly lang: string;
  readonly voice: SpeechSynthesisVoice;
}

export interface Telling {
  readonly rate: () => number;
  readonly onSentence: (at: number) => void;
  /** Once: at the end, when something stopped the voice, or when the device could not read. */
  readonly onOver: (how: 'read' | 'stopped' | 'failed') => void;
}

export interface Speaking {
  readonly stop: () => void;
  /** Says the sentence of now anew, with another voice or speed. */
  readonly again: (voice?: SpeechSynthesisVoice) => void;
}

/** So many sentences without an end, or with an error, and the device cannot read. */
const MOST_FAULTS = 2;

/** Some devices never tell that a sentence has ended. Far longer than a slow voice takes. */
const longestMs = (text: string, rate: number): number => 4000 + (text.length * 170) / rate;

/** Says sentences one after the other, each on its own. Whatever the device's voice does, it comes to an end. */
export function speak(speech: SpeechSynthesis, sentences: readonly Sentence[], telling: Telling): Speaking {
  let at = 0;
  let faults = 0;
  let over = false;
  let timer = 0;
  let chosen: SpeechSynthesisVoice | undefined;
  // Held here, because a browser may throw away a sentence that nothing holds, and its end with it.
  let said: SpeechSynthesisUtterance | null = null;

  const end = (how: 'read' | 'stopped' | 'failed') => {
    if (over) return;
    over = true;
    said = null;
    clearTimeout(timer);
    speech.cancel();
    telling.onOver(how);
  };

  const next = () => {
    at += 1;
    if (at >= sentences.length) end('read');
    else say();
  };

  const fault = (isHeard: boolean) => {
    faults += 1;
    if (faults >= MOST_FAULTS) end('failed');
    else if (isHeard) next();
    else say();
  };

  const say = () => {
    const sentence = sentences[at];
    if (over || sentence === undefined) return end('read');
    telling.onSentence(at);
    clearTimeout(timer);
    speech.cancel();
    const words = new SpeechSynthesisUtterance(sentence.text);
    said = words;
    words.voice =
      chosen !== undefined && chosen.lang.slice(0, 2) === sentence.lang.slice(0, 2) ? chosen : sentence.voice;
    words.lang = sentence.lang;
    words.rate = telling.rate();
    let begun = false;
    words.onstart = () => {
      begun = true;
    };
    words.onend = () => {
      if (said !== words) return;
      faults = 0;
      next();
    };
    words.onerror = ({ error }) => {
      if (said !== words) return;
      // Another page or the device itself has taken the voice: that is no fault, and no reason to take it back.
      if (error === 'interrupted' || error === 'canceled') end('stopped');
      else fault(false);
    };
    timer = window.setTimeout(() => fault(begun), longestMs(sentence.text, words.rate));
    speech.resume();
    speech.speak(words);
  };

  say();
  return {
    stop: () => end('stopped'),
    again: (voice) => {
      chosen = voice ?? chosen;
      if (!over) say();
    },
  };
}
