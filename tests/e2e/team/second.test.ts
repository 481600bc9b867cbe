import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { suggestions } from '#db/schema/review.ts';
import { answerClaim } from '#features/claiming/decide-claim.ts';
import { addProvider } from '#features/claiming/send-claim.ts';
import { returnWithWords } from '#features/moderating/return-with-words.ts';
import { takeBack } from '#features/publishing/take-back.ts';
import { decideSuggestion } from '#features/suggesting/decide-suggestion.ts';
import { notSent } from '../../support/not-sent.ts';
import { signInBrowser, type TeamWork, teamWork } from '../../support/team-work.ts';
import { sendChange } from '../../support/waiting-changes.ts';

const WORDS = 'Please say how many steps there are.';
const mail = () => ({ subject: 'Subject', body: 'Body' });
const faster = (work: TeamWork) => work.someone({ team: 'member' }).person;

function returned(work: TeamWork, revision: string): void {
  const context = { db: work.db, now: work.now, decisionMail: mail };
  returnWithWords(context, faster(work), { revision, version: versionOf(work, revision), reason: 'Who comes?' });
}

const versionOf = ({ db }: TeamWork, revision: string): number =>
  db.sqlite.prepare<[string], number>('SELECT version FROM revisions WHERE id = ?').pluck().get(revision) ?? 0;

const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click();

/** A change waits, and a member of the team is signed in. */
async function waiting(page: Page, baseURL: string | undefined) {
  const work = teamWork();
  const provider = work.provider();
  const revision = sendChange(work, provider.person, provider.listing, { summary: 'A very nice thing.' });
  await signInBrowser(page.context(), work.someone({ team: 'member' }), baseURL);
  return { work, provider, revision };
}

test('who comes second to a change keeps the words that were for the provider', async ({ page, baseURL }) => {
  const { work, revision } = await waiting(page, baseURL);
  await page.goto(`/team/queue/${revision}`);
  await unfold(page, 'Send back with words');
  await page.getByText('Please say what people do there.').click();
  await page.getByLabel('What should they change?').fill(WORDS);
  returned(work, revision);
  await page.getByRole('button', { name: 'Send back' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(notSent(page)).toContainText('Please say what people do there.');
  await expect(notSent(page)).toContainText(WORDS);
  work.close();
});

test('who comes second while they put a change right keeps what they put right', async ({ page, baseURL }) => {
  const { work, revision } = await waiting(page, baseURL);
  await page.goto(`/team/queue/${revision}/edit`);
  await page.getByRole('button', { name: 'Change: What it is', exact: true }).click();
  await page.getByLabel('In one sentence').first().fill('We paint with big brushes.');
  await page.getByRole('button', { name: 'Keep this change' }).click();
  await page.getByRole('textbox').last().fill(WORDS);
  returned(work, revision);
  await page.getByRole('button', { name: 'Say yes with these changes' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(notSent(page)).toContainText(WORDS);
  await expect(notSent(page)).toContainText('We paint with big brushes.');
  await expect(page.getByRole('button', { name: 'Say yes with these changes' })).toHaveCount(0);
  work.close();
});

test('nobody says yes to what was sent anew before they have seen it', async ({ page, baseURL }) => {
  const { work, provider, revision } = await waiting(page, baseURL);
  await page.goto(`/team/queue/${revision}/edit`);
  takeBack(work, provider.person, { subject: 'listing', id: provider.listing });
  const anew = { summary: 'A very nice thing.', notFor: ['People who do not like paint.'] };
  expect(sendChange(work, provider.person, provider.listing, anew)).toBe(revision);
  await page.getByRole('button', { name: 'Change: What it is', exact: true }).click();
  await expect(page.getByText('They sent it again since you opened it.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'People who do not like paint.' })).toBeVisible();
  await page.getByLabel('In one sentence').first().fill('We paint with big brushes.');
  await page.getByRole('button', { name: 'Keep this change' }).click();
  await page.getByRole('textbox').last().fill(WORDS);
  await page.getByRole('button', { name: 'Change: What it costs', exact: true }).click();
  await page.getByRole('button', { name: 'Keep this change' }).click();
  await expect(page.getByRole('textbox').last()).toHaveValue(WORDS);
  await page.getByRole('button', { name: 'Say yes with these changes' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is on the site now' })).toBeVisible();
  work.close();
});

test('what was done before is not said beside what is wrong now', async ({ page, baseURL }) => {
  const { work } = await waiting(page, baseURL);
  await page.goto('/team/queue?show=shown&done=manySeen.1');
  await expect(page.getByText('You looked at 1 change.')).toBeVisible();
  await page.goto('/team/queue?done=manyApproved.3');
  await page.getByRole('button', { name: 'Say yes to all that are ticked' }).click();
  await expect(page.getByRole('link', { name: 'Tick something first.' })).toBeVisible();
  await expect(page.getByText('3 changes on the site now.')).toHaveCount(0);
  work.close();
});

test('who comes second to a claim keeps what they asked', async ({ page, baseURL }) => {
  const work = teamWork();
  const words = { subject: (name: string) => name, body: (name: string) => name };
  const mails = { approved: words, returned: words, refused: words };
  const context = { db: work.db, now: work.now, site: baseURL ?? '', mails };
  const evidence = { number: null, words: 'I began it.', adds: null };
  const claim = addProvider(context, work.someone().person, { name: `Open ${randomUUID().slice(0, 8)}`, evidence });
  await signInBrowser(page.context(), work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/claims/${claim}`);
  await unfold(page, 'Ask for more');
  await page.getByLabel('What should they tell us?').fill(WORDS);
  answerClaim(context, faster(work), { claim, state: 'refused', words: 'No.' });
  await page.getByRole('button', { name: 'Ask them' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(notSent(page)).toContainText(WORDS);
  work.close();
});

test('who comes second to a suggestion keeps the reason they gave', async ({ page, baseURL }) => {
  const work = teamWork();
  const { listing } = work.provider();
  const id = randomUUID();
  const row = { id, listingId: listing, about: 'times', words: 'It is on Monday.', createdAt: Date.now() };
  work.db.orm
    .insert(suggestions)
    .values({ ...row, state: 'waiting' })
    .run();
  await signInBrowser(page.context(), work.someone({ team: 'member' }), baseURL);
  await page.goto(`/team/suggestions/${id}`);
  await page.getByLabel('Why do you put it aside?').fill(WORDS);
  decideSuggestion(work, faster(work), { id, as: 'done' });
  await page.getByRole('button', { name: 'Put it aside' }).click();
  await expect(page).toHaveTitle(/^Error: /u);
  await expect(notSent(page)).toContainText(WORDS);
  work.close();
});
