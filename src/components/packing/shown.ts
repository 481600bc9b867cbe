import type { KindId } from '#domain/listing/kinds.ts';
import type { Draft } from '#domain/packing/pack-form.ts';
import type { Untold } from '#domain/packing/untold.ts';

/** A listing of a pack that is being written. */
export interface ShownDraft {
  readonly draft: Draft;
  readonly name: string;
  readonly kind: KindId;
  readonly picture: string;
  /** Null when it is not running any more. */
  readonly slug: string | null;
  readonly untold: Untold | null;
}
