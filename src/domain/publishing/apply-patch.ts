import type { EasyRead } from '../easy-read/own-points.ts';
import type { Fact, FactSource } from '../listing/truth.ts';
import type { Draft, Patch, SaidFact } from './draft.ts';
import type { Subject } from './subject.ts';

/** Who says it, and on which date (`YYYY-MM-DD`). */
export interface Said {
  readonly by: FactSource;
  readonly on: string;
}

type Facts = Readonly<Record<string, Fact | undefined>>;
interface Parts {
  readonly facts?: Facts;
  readonly easyRead?: EasyRead;
}

/** A fact keeps who said it first and when, until somebody says otherwise. Not knowing what nobody ever told is not kept. */
function saidFact(before: Fact | undefined, { state, note }: SaidFact, { by, on }: Said): Fact | undefined {
  if (before?.state === state && before.note === note) return before;
  if (before === undefined && state === 'unknown' && note === undefined) return undefined;
  return { state, source: by, on, ...(note === undefined ? {} : { note }) };
}

function saidFacts(before: Facts, said: Readonly<Record<string, SaidFact | undefined>>, by: Said): Facts {
  const facts = new Map(Object.entries(before));
  for (const [id, fact] of Object.entries(said)) {
    const now = fact === undefined ? undefined : saidFact(facts.get(id), fact, by);
    if (now !== undefined) facts.set(id, now);
  }
  return Object.fromEntries(facts);
}

/**
 * A draft with the fields of a patch written over it. A fact whose answer changes is now said by `said.by` on that day. The check by a panel
 * is kept as it was: only they can give it.
 */
export function applyPatch<S extends Subject>(draft: Draft<S>, { facts, ...fields }: Patch<S>, said: Said): Draft<S> {
  const before: Parts = draft as object;
  const written: Parts = fields as object;
  const easyRead =
    written.easyRead === undefined ? {} : { easyRead: { ...written.easyRead, check: before.easyRead?.check ?? null } };
  const changed = facts === undefined ? {} : { facts: saidFacts(before.facts ?? {}, facts, said) };
  return { ...draft, ...fields, ...easyRead, ...changed };
}
