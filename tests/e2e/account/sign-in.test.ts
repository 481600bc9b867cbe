import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { codeFor, mailsTo } from '../../support/mailbox.ts';

const newAddress = (who: string) => `${who}-${randomUUID().slice(0, 8)}@work.example`;

async function askFor(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: /email address/u }).fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Type the code');
}

async function join(page: Page, email: string): Promise<void> {
  await askFor(page, '/join', email);
  await page.getByLabel('The code').fill(await codeFor(page.request, email));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/provider\/join$/u);
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/sign-out');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
}

test('somebody joins with a code, says their name, and signs out', async ({ page }) => {
  const email = newAddress('joins');
  await askFor(page, '/join', email);
  await page.getByLabel('The code').fill('12');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveTitle(/^Error: Type the code/u);
  await expect(page.getByRole('link', { name: 'Type the 8 numbers from the email' })).toBeVisible();
  // As it is pasted from the mail, with what stands around it.
  await page.getByLabel('The code').fill(` ${await codeFor(page.request, email)} `);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/provider\/join$/u);

  await page.goto('/account');
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  await page.getByLabel('What is your name?').fill('Ada Bell');
  await page.getByRole('button', { name: 'Save your name' }).click();
  await expect(page.getByText('Your name is saved.')).toBeVisible();
  await expect(page.getByText('Signed in as Ada Bell')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/u);
});

test('a new code replaces the old one, and the person comes back to where they were', async ({ page }) => {
  const email = newAddress('again');
  await join(page, email);
  await signOut(page);
  await askFor(page, '/account?did=nothing', email);
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect(page.getByText('We sent a new code.')).toBeVisible();
  await page.getByLabel('The code').fill(await codeFor(page.request, email, 3));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/account\?did=nothing$/u);
});

test('somebody ends their sign-in on a device they lost', async ({ page, browser, baseURL }) => {
  const email = newAddress('lost');
  await join(page, email);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const phone = await other.newPage();
  await askFor(phone, '/sign-in', email);
  await phone.getByLabel('The code').fill(await codeFor(page.request, email, 2));
  await phone.getByRole('button', { name: 'Go on' }).click();
  await expect(phone).toHaveURL(/\/provider/u);

  await page.goto('/account');
  await page.getByRole('button', { name: 'End all the others' }).click();
  await expect(page.getByText('You are signed out everywhere else.')).toBeVisible();
  await phone.goto('/account');
  await expect(phone).toHaveURL(/\/sign-in\?next=/u);
  await other.close();
});

test('somebody changes their address; the old one is told', async ({ page }) => {
  const [email, wanted] = [newAddress('before'), newAddress('after')];
  await join(page, email);
  await page.goto('/account/email');
  await page.getByLabel('Your new email address').fill(wanted);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('The code').fill(await codeFor(page.request, wanted));
  await page.getByRole('button', { name: 'Change my address' }).click();
  await expect(page.getByText(`You sign in with ${wanted}`)).toBeVisible();
  await expect.poll(async () => (await mailsTo(page.request, email))[0]?.subject).toBe('Your email address is changed');
});

test('what somebody wrote is sent again after they signed in again in another tab', async ({ page, context }) => {
  await join(page, newAddress('wrote'));
  await page.goto('/account');
  await page.getByLabel('What is your name?').fill('Ada <b>Bell</b> & "Co"');
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save your name' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please sign in again');
  await expect(page.getByRole('link', { name: 'Sign in (opens a new tab)' })).toHaveAttribute(
    'href',
    '/sign-in?next=%2Fsign-in%2Fkept',
  );
  // Sent too early nothing is lost either.
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please sign in again');

  await context.addCookies(cookies);
  const other = await context.newPage();
  await other.goto('/sign-in/kept');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed in');
  await other.close();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('Your name is saved.')).toBeVisible();
  await expect(page.getByText('Signed in as Ada <b>Bell</b> & "Co"')).toBeVisible();
});
