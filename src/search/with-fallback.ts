import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import {
  type EngineName,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
  SearchUnavailable,
} from './port.ts';

/** What answers searches; it need not be able to change anything. */
export type Searching = Pick<SearchEngine, 'name' | 'search'>;

export interface FallbackOptions {
  /** How long the first engine may take before the other one is asked, in milliseconds. */
  readonly budgetMs?: number;
  /** So many failures in a row, and the first engine is left alone. */
  readonly failures?: number;
  /** How long it is left alone before it is tried again, in milliseconds. */
  readonly tryAgainAfterMs?: number;
  /** Whether the first engine holds what is published. While it does not, the other one answers. */
  readonly isFresh: () => boolean;
  /** Told when the state changes and why, for the log. */
  readonly onChange?: (state: FallbackState) => void;
}

export interface FallbackState {
  /** `closed`: the first engine is asked. `open`: it is left alone. `half-open`: it is being tried. */
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly isFresh: boolean;
  /** The last failure of the first engine, in words for an operator. */
  readonly lastError: { readonly message: string; readonly at: Date } | null;
  /** How many searches each engine answered. */
  readonly answered: Readonly<Record<EngineName, number>>;
  /** How many searches the first engine failed, probes among them. */
  readonly failed: number;
}

export interface SearchWithFallback {
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  state(): FallbackState;
}

const STATES = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
} as const;

const isUnavailable = (error: unknown): boolean =>
  error instanceof SearchUnavailable || error instanceof TaskCancelledError;

/**
 * Asks the first engine and, when it is unavailable or too slow, the second. After some failures in a row the first is left alone, so that
 * nobody waits for it; now and then one search is sent to it as well, beside the answer that the visitor has already, to see whether it is
 * back. Only `SearchUnavailable` counts: any other error is a fault of ours and is thrown on. Throws `SearchUnavailable` when both fail.
 */
export function withFallback(first: Searching, second: Searching, options: FallbackOptions): SearchWithFallback {
  const { budgetMs = 300, failures = 3, tryAgainAfterMs = 1_000, isFresh, onChange = () => {} } = options;
  const handled = handleWhen(isUnavailable);
  const breaker = circuitBreaker(handled, {
    halfOpenAfter: tryAgainAfterMs,
    breaker: new ConsecutiveBreaker(failures),
  });
  // A search that was answered in time is not ended as well: making that error costs more than all else here.
  const policy = wrap(breaker, timeout(budgetMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }));
  const answered: Record<EngineName, number> = { meilisearch: 0, fts5: 0 };
  let lastError: FallbackState['lastError'] = null;
  let failed = 0;

  const state = (): FallbackState => ({
    breaker: STATES[breaker.state],
    isFresh: isFresh(),
    lastError,
    answered: { ...answered },
    failed,
  });
  breaker.onStateChange(() => onChange(state()));
  const note = (error: unknown) => {
    const late = error instanceof TaskCancelledError;
    const message = late ? `No answer within ${budgetMs} ms` : error instanceof Error ? error.message : String(error);
    lastError = { message, at: new Date() };
  };
  breaker.onFailure(({ handled: counts, reason }) => {
    if (!counts || !('error' in reason)) return;
    failed += 1;
    note(reason.error);
  });

  const count = (answer: SearchAnswer): SearchAnswer => {
    answered[answer.engine] += 1;
    return answer;
  };
  const askSecond = async (request: SearchRequest, signal?: AbortSignal) => count(await second.search(request, signal));

  /** Null when the first engine gave no answer. A visitor who has gone away says nothing of the engine. */
  const askFirst = async (request: SearchRequest, visitor?: AbortSignal): Promise<SearchAnswer | null> => {
    try {
      return await policy.execute(async ({ signal }) => {
        const ends = visitor === undefined ? signal : AbortSignal.any([signal, visitor]);
        try {
          return await first.search(request, ends);
        } catch (error) {
          visitor?.throwIfAborted();
          if (signal.aborted) throw new TaskCancelledError();
          throw error;
        }
      });
    } catch (error) {
      if (isUnavailable(error) || error instanceof BrokenCircuitError) return null;
      throw error;
    }
  };

  /** A fault of ours that shows here closes the breaker, and so shows again in the next search, where it is thrown on. */
  const probe = (request: SearchRequest): void => {
    askFirst(request).catch(note);
  };

  return {
    state,
    async search(request, signal) {
      if (!isFresh()) return askSecond(request, signal);
      if (breaker.state !== CircuitState.Closed) {
        if (breaker.state === CircuitState.Open) probe(request);
        return askSecond(request, signal);
      }
      const answer = await askFirst(request, signal);
      return answer === null ? askSecond(request, signal) : count(answer);
    },
  };
}
