import { type EnqueuedTask, type Meilisearch, MeilisearchApiError, type Task } from 'meilisearch';
import { DocumentsRefused, SearchUnavailable } from '#search/port.ts';

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Waits for an answer; whatever goes wrong on the way is `SearchUnavailable` saying what was being done. */
export async function reach<Answer>(doing: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof SearchUnavailable || cause instanceof DocumentsRefused) throw cause;
    throw new SearchUnavailable(`Meilisearch could not ${doing}: ${messageOf(cause)}`, { cause });
  }
}

/** The same, and null when Meilisearch says that there is no such thing. */
export async function reachOrNull<Answer>(doing: string, answer: Promise<Answer>): Promise<Answer | null> {
  return reach(
    doing,
    answer.catch((cause: unknown) => {
      if (cause instanceof MeilisearchApiError && cause.response.status === 404) return null;
      throw cause;
    }),
  );
}

/** Statuses by which Meilisearch says that what was sent is wrong or too much, not that it is ill. */
const REFUSALS: ReadonlySet<number> = new Set([400, 413, 422]);

/** A task that stays unfinished for so long is taken for stuck: Meilisearch on a full disk says that it is well. */
export const TASK_TIMEOUT_MS = 60_000;

function refusal(doing: string, task: Task): Error {
  const code = task.error?.code ?? task.status;
  const message = `Meilisearch could not ${doing}: ${task.error?.message ?? task.status} (${code})`;
  return task.error?.type === 'invalid_request' ? new DocumentsRefused(code, message) : new SearchUnavailable(message);
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Hands over a change and says which task will make it. Throws `DocumentsRefused` or `SearchUnavailable`. */
export async function accepted(doing: string, sent: Promise<EnqueuedTask>): Promise<number> {
  const task = await reach(
    doing,
    sent.catch((cause: unknown) => {
      const refused = cause instanceof MeilisearchApiError && REFUSALS.has(cause.response.status);
      throw refused ? new DocumentsRefused(cause.cause?.code ?? String(cause.response.status), cause.message) : cause;
    }),
  );
  return task.taskUid;
}

/** Waits until a task has done its work. Looks often at first and seldom later. Throws `DocumentsRefused` or `SearchUnavailable`. */
export async function finished(client: Meilisearch, doing: string, taskUid: number, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (let wait = 4; Date.now() < end; wait = Math.min(100, wait * 1.25)) {
    const task = await reach(doing, client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return;
    if (task.status === 'failed' || task.status === 'canceled') throw refusal(doing, task);
    await pause(wait);
  }
  throw new SearchUnavailable(
    `Meilisearch could not ${doing} within ${timeoutMs} ms: task ${taskUid} is still waiting`,
  );
}

/** Makes a change and waits until it has been made, because accepting it is not making it. */
export async function made(
  client: Meilisearch,
  doing: string,
  sent: Promise<EnqueuedTask>,
  timeoutMs = TASK_TIMEOUT_MS,
): Promise<void> {
  await finished(client, doing, await accepted(doing, sent), timeoutMs);
}
