import type { Db } from '#db/client.ts';
import type { Subject } from '#domain/publishing/subject.ts';

/** What the team decided, for the words of the mail to the author. */
export interface Decision {
  readonly kind: 'approved' | 'returned';
  readonly subject: Subject;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** What the team says. */
  readonly reason: string | null;
}

/** What the deeds of the team need from the running directory. */
export interface ModeratingContext {
  readonly db: Db;
  readonly now: () => Date;
  /** The mail that tells an author what was decided. */
  readonly decisionMail: (decision: Decision) => { readonly subject: string; readonly body: string };
}
