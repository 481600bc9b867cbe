import type { Db } from '#db/client.ts';
import type { SearchEngine, Synonyms } from '#search/port.ts';
import { stateOfWords, synonymsOf } from './word-groups.ts';

const LOOK_EVERY_MS = 400;
/** A search engine that could not be told is told again so much later. */
const AGAIN_AFTER_MS = 5_000;

export interface FollowWordsOf {
  readonly db: Db;
  /** The engines that can be told now. */
  readonly engines: () => readonly Pick<SearchEngine, 'name' | 'setSynonyms'>[];
  /** Called when any of them has been told other words than before. */
  readonly onChange: (synonyms: Synonyms) => void;
  readonly onTrouble: (error: unknown) => void;
}

export interface FollowingWords {
  /** Tells the engines at once, if there is something to tell. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Tells search engines the words that mean the same as soon as the team has changed them, in this process or in another. */
export function followWords({ db, engines, onChange, onTrouble }: FollowWordsOf): FollowingWords {
  const told = new Map<string, string>();
  const waits = new Map<string, number>();
  let looking: Promise<void> | null = null;

  const tell = async (engine: Pick<SearchEngine, 'name' | 'setSynonyms'>, state: string): Promise<void> => {
    if (told.get(engine.name) === state || (waits.get(engine.name) ?? 0) > Date.now()) return;
    const synonyms = synonymsOf(db);
    try {
      await engine.setSynonyms(synonyms);
      told.set(engine.name, state);
      onChange(synonyms);
    } catch (error) {
      waits.set(engine.name, Date.now() + AGAIN_AFTER_MS);
      onTrouble(error);
    }
  };
  const lookOnce = async (): Promise<void> => {
    const state = stateOfWords(db);
    for (const engine of engines()) await tell(engine, state);
  };
  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(() => look().catch(onTrouble), LOOK_EVERY_MS);
  timer.unref();
  return {
    look,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
