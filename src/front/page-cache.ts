import { LRUCache } from 'lru-cache';
import type { Page } from './page.ts';

/** A page that was rendered, how long it is good (milliseconds) and the tags of what it shows. */
export type KeptPage = {
  readonly page: Page;
  readonly tags: readonly string[];
  readonly keptAt: number;
  readonly freshMs: number;
  /** After `freshMs`, how long it may still be shown while a new one is made. */
  readonly staleMs: number;
};

/** A rendering under way, and what was invalidated since it began. */
export type Making = {
  readonly key: string;
  readonly result: PromiseWithResolvers<Page | null>;
  readonly invalidated: Set<string>;
};

export type PageCache = {
  /** The kept page, fresh or still good while a new one is made; else undefined. */
  find(key: string): KeptPage | undefined;
  isFresh(kept: KeptPage): boolean;
  /** Seconds since the page was made. */
  age(kept: KeptPage): number;
  /** The rendering of this key that others may wait for; null when none is under way or its page may be out of date already. */
  making(key: string): Making | null;
  begin(key: string): Making;
  /** Ends a rendering: keeps its page unless what it shows was invalidated meanwhile, and hands it to those who wait. */
  finish(making: Making, kept: Omit<KeptPage, 'keptAt'> | null): void;
  drop(key: string): void;
};

/** The tags of what has changed since it was asked last; `'all'` when everything may have. */
export type Changed = () => readonly string[] | 'all';

/** Room for the compressed copies and headers beside the page itself, as a share of its size and a fixed part. */
const BESIDE = { share: 0.5, bytes: 2048 };
const EVERYTHING = '*';

/**
 * A page cache bounded by bytes; the least recently used page goes first. `now` is in milliseconds. `changed` is asked before a page is
 * looked for: one that shows something of before a change is never given.
 */
export function createPageCache(maxBytes: number, now: () => number, changed: Changed): PageCache {
  const keysOf = new Map<string, Set<string>>();
  const shared = new Map<string, Making>();
  const underWay = new Set<Making>();
  const pages = new LRUCache<string, KeptPage>({
    maxSize: maxBytes,
    sizeCalculation: (kept, key) =>
      Math.ceil(kept.page.body.length * (1 + BESIDE.share)) + BESIDE.bytes + key.length * 2,
    dispose: (kept, key) => untag(keysOf, kept.tags, key),
  });

  const keep = (key: string, kept: KeptPage) => {
    pages.set(key, kept);
    if (pages.peek(key) !== kept) return;
    for (const tag of kept.tags) keysOf.set(tag, (keysOf.get(tag) ?? new Set()).add(key));
  };

  const invalidate = (tags: readonly string[] | 'all') => {
    if (tags.length === 0) return;
    // Which tags a page under way will carry is not known yet: those who come from now on do not wait for it.
    shared.clear();
    for (const tag of tags === 'all' ? [EVERYTHING] : tags) {
      for (const making of underWay) making.invalidated.add(tag);
      for (const key of [...(keysOf.get(tag) ?? [])]) pages.delete(key);
    }
    if (tags === 'all') pages.clear();
  };

  return {
    find(key) {
      invalidate(changed());
      const kept = pages.get(key);
      if (kept === undefined || now() < kept.keptAt + kept.freshMs + kept.staleMs) return kept;
      pages.delete(key);
      return undefined;
    },
    isFresh: (kept) => now() < kept.keptAt + kept.freshMs,
    age: (kept) => Math.max(0, Math.floor((now() - kept.keptAt) / 1000)),
    making(key) {
      invalidate(changed());
      return shared.get(key) ?? null;
    },
    begin(key) {
      const making: Making = { key, result: Promise.withResolvers(), invalidated: new Set() };
      shared.set(key, making);
      underWay.add(making);
      return making;
    },
    finish(making, kept) {
      underWay.delete(making);
      if (shared.get(making.key) === making) shared.delete(making.key);
      const outdated = making.invalidated.has(EVERYTHING) || kept?.tags.some((tag) => making.invalidated.has(tag));
      if (kept !== null && outdated !== true) keep(making.key, { ...kept, keptAt: now() });
      making.result.resolve(kept?.page ?? null);
    },
    drop: (key) => {
      pages.delete(key);
    },
  };
}

function untag(keysOf: Map<string, Set<string>>, tags: readonly string[], key: string): void {
  for (const tag of tags) {
    const keys = keysOf.get(tag);
    keys?.delete(key);
    if (keys?.size === 0) keysOf.delete(tag);
  }
}
