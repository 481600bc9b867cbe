import { type KeptNeeds, NEEDS_KEY, NO_NEEDS, readNeeds, saysNothing, writeNeeds } from '#domain/suiting/kept-needs.ts';

export interface Kept {
  readonly needs: KeptNeeds;
  /** Something in it could not be read. */
  readonly damaged: boolean;
  /** The browser refuses to keep things: a private window, blocked cookies. */
  readonly refused: boolean;
}

/** What this browser keeps of somebody's needs; none where it keeps nothing. `known` are the needs of the page. */
export function keptNeeds(known: readonly string[]): Kept {
  try {
    return { ...readNeeds(localStorage.getItem(NEEDS_KEY), known), refused: false };
  } catch {
    // Only storage that is refused throws here; the page says so where it matters.
    return { needs: NO_NEEDS, damaged: false, refused: true };
  }
}

/** Keeps them, or takes them away when they say nothing. False when the browser refuses or is full. */
export function keepNeeds(needs: KeptNeeds): boolean {
  try {
    if (saysNothing(needs) && needs.friend === null) localStorage.removeItem(NEEDS_KEY);
    else localStorage.setItem(NEEDS_KEY, writeNeeds(needs));
    return true;
  } catch {
    // Refused or full: the caller says it in words.
    return false;
  }
}

/** Calls back when another page of this site changes them, and when this page comes back from where the browser had put it. */
export function whenNeedsChange(look: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === NEEDS_KEY || key === null) look();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
}
