import type { z } from 'zod';
import type { Margin } from './margin.ts';
import { type ServiceInput, ServiceInputSchema } from './service-input.ts';
import { stripEmpty } from './strip-empty.ts';

/** Why a record cannot be taken, and where in it. */
export interface Refusal {
  readonly field: string;
  readonly message: string;
}
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

// Each round leaves out every part that one look finds wrong; parts inside what was left out can then not be wrong any more.
const MOST_ROUNDS = 4;

const asRecord = (value: unknown): Record<PropertyKey, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : null;

/** Takes the part at a path away. A part that a list's member cannot be without takes the member with it. */
function leaveOut(root: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const parents = path.map((_, depth) => path.slice(0, depth).reduce<unknown>((at, key) => asRecord(at)?.[key], root));
  const whole = (depth: number): readonly PropertyKey[] => {
    const parent = parents[depth];
    const key = path[depth];
    if (key === undefined) return path;
    if (Array.isArray(parent)) {
      parent.splice(Number(key), 1);
      return path.slice(0, depth + 1);
    }
    const record = asRecord(parent);
    if (record !== null && key in record) {
      delete record[key];
      return path.slice(0, depth + 1);
    }
    return depth === 0 ? path : whole(depth - 1);
  };
  return whole(path.length - 1);
}

const NEEDED: readonly string[] = ['id', 'name'];
const sayWhere = (path: readonly PropertyKey[]): string => path.map(String).join('/');

function needed(issue: z.core.$ZodIssue): Refusal | null {
  const [field] = issue.path;
  if (issue.path.length === 0) return { field: '', message: 'This is not a service: it is not an object' };
  if (issue.path.length > 1 || !NEEDED.includes(String(field))) return null;
  return {
    field: String(field),
    message: `The service has no ${String(field)} that can be used. Give it one in the feed`,
  };
}

/**
 * Reads one service, already in the shape of version 3. Parts that cannot be read are left out with a warning; only a service with no id or
 * no name is refused. The value given is not changed.
 */
export function parseService(raw: unknown, margin: Margin): Reading<ServiceInput> {
  const value = stripEmpty(raw);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const parsed = ServiceInputSchema.safeParse(value);
    if (parsed.success) return { ok: true, value: parsed.data };
    for (const issue of parsed.error.issues) {
      const refusal = needed(issue);
      if (refusal !== null) return { ok: false, refusal };
    }
    // Last first, so that leaving out one member of a list does not move the next.
    for (const issue of parsed.error.issues.toReversed()) {
      const gone = leaveOut(value, issue.path);
      margin.warn('left_out', sayWhere(issue.path), `${sayWhere(gone)} cannot be read, so it is left out`);
    }
  }
  return { ok: false, refusal: { field: '', message: 'Too much of this service cannot be read' } };
}
