/** What was written in a form and is not saved. */
export interface Kept {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the form would send. */
  readonly sent: string;
}

const PREFIX = 'dayways-unsaved:';
/** Words that nobody came back for in so long are wanted no more; the device may be somebody else's. */
const LONGEST_MS = 7 * 24 * 3_600_000;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'sent' in value &&
  typeof value.sent === 'string';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Somebody else wrote it there: it is nothing of ours.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps the words of forms on this device. Where a browser keeps nothing, nothing is kept, and the form works as without. */
export function openKept(form: string, storage: Storage, now: () => number) {
  const key = PREFIX + form;
  return {
    keep: (sent: string): void => {
      try {
        storage.setItem(key, JSON.stringify({ at: now(), sent } satisfies Kept));
      } catch (error) {
        // It is full, or the person has said that nothing may be kept.
        if (!(error instanceof DOMException)) throw error;
      }
    },
    forget: (): void => storage.removeItem(key),
    read: (): Kept | null => {
      const text = storage.getItem(key);
      const kept = text === null ? null : parsed(text);
      if (isKept(kept) && now() - kept.at < LONGEST_MS) return kept;
      storage.removeItem(key);
      return null;
    },
  };
}
