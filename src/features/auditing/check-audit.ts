import { type AuditCheck, verifyAudit } from '#db/audit.ts';
import { needForDirectory } from '#domain/account/permissions.ts';
import type { Person } from '#domain/account/person.ts';
import type { AuditingContext } from './audit-rows.ts';

/** Whether every row is as it was written and none was taken out. Reads all of them. */
export function checkAudit({ db }: AuditingContext, person: Person): AuditCheck {
  needForDirectory(person, 'audit: see');
  return verifyAudit(db);
}
