/** How fast a voice may be, 1 being its own speed. Faster than 1.1 is lost on many readers. */
export const RATES = [0.7, 0.8, 0.9, 1, 1.1] as const;

/** How a person likes to listen, kept on their device and sent nowhere. */
export interface Kept {
  readonly rate: (typeof RATES)[number];
  /** The name of the voice; null for the best one. */
  readonly voice: string | null;
  readonly choosing: boolean;
}

const USUAL: Kept = { rate: 1, voice: null, choosing: false };
const NAME = 'dayways-listen';

/** What was kept; as usual where nothing was, or where the browser refuses to keep things. */
export function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { rate, voice, choosing } = { ...USUAL, ...kept };
    return {
      rate: RATES.find((one) => one === rate) ?? USUAL.rate,
      voice: typeof voice === 'string' ? voice : null,
      choosing: choosing === true,
    };
  } catch {
    // A private window or blocked cookies refuse storage, and what is in it may not be ours. Listening works the usual way.
    return USUAL;
  }
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Refused or full: what was chosen holds for this page, and nobody needs to be told.
  }
}
