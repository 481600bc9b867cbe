const notYou = (site: string) =>
  `Was this not you? Sign in and look at your account: ${site}/account\nTell us at once too.`;

/** Words of the mails around signing in. What stands before and after them is the same in all mails. */
export const ACCOUNT_MAILS = {
  code: {
    subject: 'Your code to sign in',
    body: (code: string) =>
      `Your code is\n\n${code}\n\nIt works for 10 minutes. Type it in the browser where you asked for it.\n\nDid you not ask for it? Then you can put this email in the bin. Never tell anybody the code.`,
  },
  newAddressCode: {
    subject: 'Your code to change your email address',
    body: (code: string) =>
      `Your code is\n\n${code}\n\nIt works for 10 minutes. With it you sign in with this address from now on.\n\nDid you not ask for it? Then you can put this email in the bin.`,
  },
  addressTaken: {
    subject: 'You have an account already',
    body: (site: string) =>
      `Somebody wants to sign in with this email address. But this address has an account already.\n\nYou can sign in here: ${site}/sign-in\n\nDid you not ask for this? Then you can put this email in the bin.`,
  },
  addressChanged: {
    subject: 'Your email address is changed',
    body: (site: string) =>
      `You sign in with another email address now. This address does not work any more.\n\nWas this not you? Tell us at once.\n\n${site}/help`,
  },
  passkeyAdded: {
    subject: 'A passkey was added to your account',
    body: (site: string) => `You can sign in with a new passkey now.\n\n${notYou(site)}`,
  },
  passkeyRemoved: {
    subject: 'A passkey was removed from your account',
    body: (site: string) => `One of your passkeys does not work any more.\n\n${notYou(site)}`,
  },
  codeAppAdded: {
    subject: 'A code app was added to your account',
    body: (site: string) => `We ask for a code of your app when you sign in now.\n\n${notYou(site)}`,
  },
  codeAppRemoved: {
    subject: 'The code app was removed from your account',
    body: (site: string) => `We do not ask for a code of your app any more.\n\n${notYou(site)}`,
  },
  resetAsked: {
    subject: 'A lead is resetting how you sign in',
    body: (site: string) =>
      `A lead of your team says that you lost your passkey or your code app.\n\nIn 24 hours they are gone. Then you set up a new one when you sign in.\n\nDid you not lose anything? Sign in and stop it: ${site}/account`,
  },
  resetDone: {
    subject: 'You can set up a new way to sign in',
    body: (site: string) =>
      `Your old passkeys and your old code app are gone.\n\nSign in with your email. Then choose a new second way: ${site}/sign-in`,
  },
  invited: {
    subject: 'You are in the directory team now',
    body: (email: string, site: string) =>
      `You have an account in the directory team.\n\nSign in here: ${site}/sign-in\n\nUse this email address: ${email}\n\nAfter that we ask you to set up a passkey or a code app.`,
  },
} as const;
