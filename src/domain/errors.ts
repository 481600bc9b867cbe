/** Nothing is there, or nothing this actor may see: another person's draft is not found, never forbidden. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The actor is known and may not do this. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** What was given cannot be used. `fields` maps a field's path to messages that say what to write instead. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly fields: Readonly<Record<string, readonly string[]>>;
  constructor(message: string, fields: Readonly<Record<string, readonly string[]>> = {}) {
    super(message);
    this.fields = fields;
  }
}

/** One field that two people wrote, in words that a person reads. */
export interface BothTexts {
  /** The field's path, as in `contacts` or `facts.hoist`. */
  readonly field: string;
  readonly label: string;
  readonly yours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * Somebody else changed it first; the caller shows both versions and loses neither. `both` is what differs; `version` is what to save over
 * when the person has seen it, null when saving again cannot help.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly both: readonly BothTexts[];
  readonly version: number | null;
  constructor(message: string, both: readonly BothTexts[] = [], version: number | null = null) {
    super(message);
    this.both = both;
    this.version = version;
  }
}
