import type { Invalid } from '#domain/errors.ts';

export interface ErrorAnswer {
  readonly status: number;
  readonly title: string;
  /** What a person can do now. */
  readonly detail: string;
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** Every named error as an answer: the one table. Looked up by name, because the built site and the front load their modules apart. */
const ANSWERS: Readonly<Record<string, Omit<ErrorAnswer, 'fields'>>> = {
  NotFound: { status: 404, title: 'We cannot find this page', detail: 'Check the address, or search for it.' },
  NotAllowed: { status: 403, title: 'You cannot open this page', detail: 'Sign in with an account that may.' },
  Invalid: { status: 422, title: 'Something needs to be changed', detail: 'Read what is said beside each answer.' },
  Conflict: {
    status: 409,
    title: 'Someone else changed this first',
    detail: 'Look at both versions, then save again.',
  },
  SearchUnavailable: { status: 503, title: 'Search is not working now', detail: 'Try again in a minute.' },
  MailUnavailable: { status: 503, title: 'We could not send the email', detail: 'Try again in a minute.' },
};

/** The answer to an error that has a name of ours; undefined for a fault. */
export function answerTo(error: unknown): ErrorAnswer | undefined {
  if (!(error instanceof Error)) return undefined;
  const answer = ANSWERS[error.name];
  if (answer === undefined) return undefined;
  return error.name === 'Invalid' ? { ...answer, fields: (error as Invalid).fields } : answer;
}

/** The one JSON shape of every error of every address under `/api`. */
export const errorBody = (answer: ErrorAnswer) => ({ error: answer });
export const ERROR_HEADERS = { 'Cache-Control': 'no-store' } as const;

export const errorJson = (answer: ErrorAnswer): Response =>
  Response.json(errorBody(answer), { status: answer.status, headers: ERROR_HEADERS });
