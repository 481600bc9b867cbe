/** Why a file does not become a photograph. */
export type PhotoRefusal = 'not-a-photo' | 'broken' | 'too-big' | 'too-small' | 'too-many-pixels' | 'too-slow' | 'busy';

/** A file that cannot be used, and why. */
export class PhotoRefused extends Error {
  override readonly name = 'PhotoRefused';
  readonly why: PhotoRefusal;
  constructor(why: PhotoRefusal, cause?: unknown) {
    super(`The photograph is refused: ${why}`, { cause });
    this.why = why;
  }
}
