const NAME = 'dayways.saved';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * What this browser last knew to be on its list: the addresses of listings. The list itself is in a cookie that only the server reads; this
 * copy paints pages that are the same for everybody. Null where the browser keeps nothing, or not this.
 */
export function readMirror(): ReadonlySet<string> | null {
  try {
    const text = localStorage.getItem(NAME);
    if (text === null) return new Set();
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? new Set(kept.filter((one) => typeof one === 'string' && SLUG.test(one))) : new Set();
  } catch (error) {
    // What is in it is not ours, and is written over next time. Blocked storage throws something else when it is touched.
    return error instanceof SyntaxError ? new Set() : null;
  }
}

/** Keeps it. False where the browser refuses to, or has no room. */
export function writeMirror(slugs: readonly string[]): boolean {
  try {
    if (slugs.length === 0) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(slugs));
    return true;
  } catch {
    // Refused or full: whoever asks goes on as if there were no script.
    return false;
  }
}

/** Told to this page when the mirror has changed. */
export const MIRROR_CHANGED = 'dayways:saved';
export const tellMirror = (): void => void document.dispatchEvent(new Event(MIRROR_CHANGED));

/** Calls it now, and whenever the list may be another: changed here or in another tab, or the page shown again. */
export function whenMirrored(paint: () => void): void {
  paint();
  document.addEventListener(MIRROR_CHANGED, paint);
  addEventListener('storage', paint);
  addEventListener('pageshow', (event) => {
    if (event.persisted) paint();
  });
}
