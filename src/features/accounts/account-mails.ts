export interface MailWords<Asked extends readonly string[] = []> {
  readonly subject: string;
  readonly body: (...asked: Asked) => string;
}

/** The words of every mail around accounts. `site` is the site's address; addresses in mails lead to pages and carry no secrets. */
export interface AccountMails {
  readonly code: MailWords<[code: string]>;
  readonly newAddressCode: MailWords<[code: string]>;
  /** To somebody who has an account already, when an account is to get their address. */
  readonly addressTaken: MailWords<[site: string]>;
  /** To the old address. */
  readonly addressChanged: MailWords<[site: string]>;
  readonly passkeyAdded: MailWords<[site: string]>;
  readonly passkeyRemoved: MailWords<[site: string]>;
  readonly codeAppAdded: MailWords<[site: string]>;
  readonly codeAppRemoved: MailWords<[site: string]>;
  readonly resetAsked: MailWords<[site: string]>;
  readonly resetDone: MailWords<[site: string]>;
  readonly invited: MailWords<[email: string, site: string]>;
}
