import type { BothTexts } from '#domain/errors.ts';
import type { FormErrors } from '#domain/form/values.ts';

/** Whether a form sends itself while somebody is writing in it, and reads the answer. */
export const isSavedAsYouGo = ({ request }: { readonly request: Request }): boolean =>
  request.method === 'POST' && request.headers.get('accept') === 'application/json';

/** What such a form is told. `version` and `was` are what it gives back the next time. */
export type DraftAnswer =
  | {
      readonly saved: true;
      readonly version: number;
      readonly was: string;
      readonly savedAt: string;
      /** What could not be saved, by the name of the box. All else is. */
      readonly problems: FormErrors;
    }
  | { readonly saved: false; readonly both: readonly BothTexts[] };

/** 200 with what was saved, or 409 with both texts when somebody else has written something else; nothing is saved then. */
export const draftAnswer = (answer: DraftAnswer): Response =>
  Response.json(answer, { status: answer.saved ? 200 : 409, headers: { 'Cache-Control': 'no-store' } });
