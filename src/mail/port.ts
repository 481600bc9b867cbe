/** A mail to one person: plain words, one line of subject. */
export interface Mail {
  /** Stays the same when a mail is sent again, so that a mail server can tell. */
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

/** A mail was not taken. `forGood` when asking again cannot help: nobody has that address, or the mail is refused for what it is. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
  readonly forGood: boolean;
  constructor(message: string, { forGood = false, cause }: { forGood?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.forGood = forGood;
  }
}

export interface Mailer {
  /** Hands a mail over to whoever delivers it. Throws `MailUnavailable`. */
  send(mail: Mail): Promise<void>;
  /** Ends what it keeps open. */
  close(): void;
}
