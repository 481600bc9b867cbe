import type { Reading } from '#domain/open-referral/parse-service.ts';
import type { Mapped, MappingContext } from '#domain/open-referral/to-records.ts';

/** One record of a source, or a place in it that cannot be read. `place` is what a person can go to: `file.csv:9`, `feed#/contents/3`. */
export type SourceItem =
  | {
      readonly what: 'record';
      readonly place: string;
      /** The record's own id, and its name where it has one, for the report. */
      readonly original: string | null;
      readonly name: string | null;
      /** Everything that the source says of it: when this is the same as last time, nothing has to be done. */
      readonly content: unknown;
      /** Why the source does not want it seen; null when it does. */
      readonly hidden: string | null;
      readonly map: (context: MappingContext) => Reading<Mapped>;
    }
  | {
      readonly what: 'unreadable';
      readonly place: string;
      /** The id of the record that is there, where that is known. */
      readonly original: string | null;
      /** What is there, to know it again. Missing: it was never had, and any number of records may be there. */
      readonly piece?: unknown;
      readonly field: string;
      readonly message: string;
    };

export type SourceItems = AsyncIterable<SourceItem> | Iterable<SourceItem>;

export const unreadable = (
  place: string,
  field: string,
  message: string,
  known: { readonly original?: string; readonly piece?: unknown } = {},
): SourceItem => ({ what: 'unreadable', place, original: null, field, message, ...known });

/** The whole input cannot be used; the message says what would do. A single bad record never throws this. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}
