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

/** Somebody else changed it first; the caller shows both versions and loses neither. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
