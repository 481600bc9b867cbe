import { randomUUID } from 'node:crypto';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { openDatabase } from '#db/client.ts';
import { codeFor } from '../../support/mailbox.ts';
import { personIn } from '../../support/signed-in.ts';
import { WORK_DATA } from '../../support/work-data.ts';

/** Somebody of the team who has an account and nothing else. */
function newMember(who: string): string {
  const db = openDatabase(`${WORK_DATA}/dayways.sqlite`);
  const email = `${who}-${randomUUID().slice(0, 8)}@team.example`;
  personIn(db, { email, team: 'member' });
  db.close();
  return email;
}

async function signInByMail(page: Page, email: string, mails = 1): Promise<void> {
  await page.goto('/account/email');
  await page.getByLabel('Your email address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('The code').fill(await codeFor(page.request, email, mails));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show in a second way that it is you');
}

/** A device that has a fingerprint reader, and a finger on it. */
async function aFinger(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}

test('somebody of the team sets up a code app, and needs a new code of it each time', async ({ page }) => {
  const email = newMember('app');
  await signInByMail(page, email);
  await page.getByRole('link', { name: 'Set up a code app' }).click();
  await page.getByRole('button', { name: 'Set up a code app' }).click();
  const secret = (await page.locator('.account-letters').innerText()).replaceAll(' ', '');
  const now = Math.floor(Date.now() / 1000);
  const code = generateSync({ secret, epoch: now });
  await page.getByLabel('The code in your app').fill(code);
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page).toHaveURL(/\/account\/email$/u);

  await page.goto('/sign-out');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await signInByMail(page, email, 3);
  await page.getByLabel('The code in your app').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('link', { name: /was used before/u })).toBeVisible();
  await page.goto('/account/email');
  await expect(page).toHaveURL(/\/sign-in\/app/u);
  // The next code: clocks may differ by one.
  await page.getByLabel('The code in your app').fill(generateSync({ secret, epoch: now + 30 }));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/account\/email$/u);
});

test('somebody of the team makes a passkey and signs in with it', async ({ page, javaScriptEnabled }) => {
  const email = newMember('passkey');
  if (!javaScriptEnabled) {
    await signInByMail(page, email);
    await page.getByRole('link', { name: 'Set up a passkey' }).click();
    await expect(page.getByText('Passkeys need JavaScript.')).toBeVisible();
    return;
  }
  await aFinger(page);
  await signInByMail(page, email);
  await page.getByRole('link', { name: 'Set up a passkey' }).click();
  await page.getByLabel('What do you call it?').fill('My phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page).toHaveURL(/\/account\/email$/u);

  await page.goto('/sign-out');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/account/passkeys');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'My phone' })).toBeVisible();
  // The only second step of somebody who must have one stays.
  await expect(page.getByRole('button', { name: 'Remove My phone' })).toHaveCount(0);
});
