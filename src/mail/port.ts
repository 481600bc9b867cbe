/** A mail to one person: plain words, one line of subject. */
export interface Mail {
  /** Stays the same when a mail is sent again, so that a mail server can tell. */
  readonly id: string;
  readonly to: string;
  /** What the mail is for, as a short name. */
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

/**
 * Why a mail was not taken. `out of reach`: nobody takes mail from us now, this one or another. `not now`: this mail may be taken later.
 * `never`: asking again cannot help, such as when nobody has that address.
 */
export type MailTrouble = 'out of reach' | 'not now' | 'never';

/** A mail was not taken. The message has nothing of what the mail says, nor who it is to. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
  readonly trouble: MailTrouble;
  constructor(message: string, trouble: MailTrouble = 'out of reach', cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.trouble = trouble;
  }
}

/** Takes mail to hand over to whoever delivers it. */
export interface Mailer {
  /** Where mail goes, in words for those who run the site. */
  readonly name: string;
  /** Kept when the mail is out of our hands. Throws `MailUnavailable`, also when `stop` says not to wait any longer. */
  send(mail: Mail, stop?: AbortSignal): Promise<void>;
}
