import { Conflict, Invalid } from '#domain/errors.ts';

/** Sends a claim, and gives why it could not be sent when the person can do something about it. Other errors go on. */
export function sendProblem(send: () => string): 'already' | 'tooMany' | null {
  try {
    send();
    return null;
  } catch (error) {
    if (error instanceof Conflict) return 'already';
    if (error instanceof Invalid) return 'tooMany';
    throw error;
  }
}
