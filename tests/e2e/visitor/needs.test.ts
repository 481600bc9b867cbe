import { expect, test } from '@playwright/test';
import { goBy, results } from '../../support/visitor.ts';

/** The words of each result about one person: what is a yes, a no, not told. */
const ofFirst = (page: Parameters<typeof results>[0]) => results(page).first().locator('.suits');

test('a person says what they need, and each choice says need by need if it has it', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/find?access=hoist');
  const before = await results(page).getByRole('heading', { level: 2 }).allInnerTexts();
  await expect(page.locator('.suits')).toHaveCount(0);
  await goBy(page, page.getByRole('link', { name: 'Will it suit me?' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Will it suit me?');
  // Nothing on this page can be sent: what is ticked has no name and stands in no form.
  await expect(page.locator('main form')).toHaveCount(0);
  expect(await page.locator('main input[data-need][name]').count()).toBe(0);

  if (javaScriptEnabled === false) {
    await expect(page.getByText('This browser cannot remember your ticks')).toBeVisible();
    await page.locator('label[for="need-hoist"]').click();
    await expect(page.getByRole('checkbox', { name: /^Hoist/u })).toBeChecked();
    await expect(page.getByText('Ask them if there is a hoist.')).toBeVisible();
    await expect(page.getByText('Ask them if you can use a direct payment.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Forget all of it' })).toBeHidden();
    await page.goto('/find?access=hoist');
    expect(await results(page).getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(before);
    return;
  }

  await page.locator('label[for="need-hoist"]').click();
  await page.locator('label[for="need-small_group"]').click();
  await page.locator('label[for="need-makaton"]').click();
  await expect(page.getByText('This device remembers your ticks: 3.')).toBeVisible();
  await expect(page.getByText('Ask them if staff use Makaton.')).toBeVisible();
  await expect(page.getByText('Ask them if there is a quiet room.')).toBeHidden();

  await page.goto('/find?access=hoist');
  expect(await results(page).getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(before);
  await expect(page.getByText('You need: Hoist, Small group, Makaton.')).toBeVisible();
  for (const words of await page.locator('.suits').allInnerTexts())
    expect(words).toMatch(/^You: yes to \d of [1-3]\n/u);
  await expect(ofFirst(page)).toContainText(/Yes: Hoist/u);

  // Those with the most yes come first, and nothing is hidden that was not asked to be.
  const yes = async () =>
    (await page.locator('.suits-who').allInnerTexts()).map((words) => Number(/yes to (\d)/u.exec(words)?.[1]));
  await page.locator('label[for="suit-order"]').click();
  const ordered = await yes();
  expect(ordered).toEqual(ordered.toSorted((a, b) => b - a));
  expect(new Set(await results(page).getByRole('heading', { level: 2 }).allInnerTexts())).toEqual(new Set(before));
  const withNo = await results(page)
    .filter({ has: page.locator('.suits [data-answer="no"]') })
    .count();
  expect(withNo).toBeGreaterThan(0);
  await page.locator('label[for="suit-hide"]').click();
  await expect(page.getByText(`Hidden because of a no: ${withNo}.`)).toBeVisible();
  await expect(results(page).filter({ visible: true })).toHaveCount(before.length - withNo);
  await page.getByRole('button', { name: 'Show them again' }).click();
  await expect(results(page).filter({ visible: true })).toHaveCount(before.length);
  await expect(page.locator('#suit-hide')).toBeFocused();

  const first = results(page).first().getByRole('heading', { level: 2 }).getByRole('link');
  const name = await first.innerText();
  await goBy(page, first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('.suit-count')).toHaveText(new RegExp(`^You: yes to ${ordered[0]} of [1-3]\\.$`, 'u'));
  const answers = page.getByRole('region', { name: 'Will it suit me?' }).or(page.locator('#suits'));
  await expect(answers.getByText('Hoist: Yes')).toBeVisible();
  await expect(answers.getByText('There is a hoist.')).toBeVisible();
  await expect(answers.locator('li')).toHaveCount(3);
});

test('a person forgets what they need with one press, and can have it back', async ({ page, javaScriptEnabled }) => {
  await page.goto('/my/needs');
  if (javaScriptEnabled === false) {
    await expect(page.getByRole('button', { name: 'Forget all of it' })).toBeHidden();
    return;
  }
  await page.locator('label[for="need-bsl"]').click();
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await expect(page.getByText('We took all your ticks away.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('dayways.needs'))).toBeNull();
  await expect(page.getByRole('button', { name: 'Put them back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^British Sign Language/u })).toBeChecked();
  await page.getByRole('button', { name: 'Forget all of it' }).click();
  await page.goto('/find');
  await expect(page.locator('.suits')).toHaveCount(0);
});

test('2 friends look together: what each of them needs is said apart', async ({ page, javaScriptEnabled }) => {
  await page.goto('/my/needs');
  const friendsBox = page.getByRole('checkbox', { name: /^My friend ?: British Sign Language/u });
  await expect(friendsBox).toBeHidden();
  if (javaScriptEnabled === false) return;
  await page.locator('label[for="needs-both"]').click();
  await expect(friendsBox).toBeVisible();
  await page.locator('label[for="need-no_steps"]').click();
  await page.locator('label[for="friend-bsl"]').click();
  await page.locator('label[for="friend-bus"]').click();
  await page.goto('/find?access=hoist');
  await expect(page.getByText('You need: No steps to get in.')).toBeVisible();
  await expect(page.getByText('Your friend needs: British Sign Language, Bus stop nearby.')).toBeVisible();
  await expect(results(page).first().locator('.suits-who')).toHaveText([/^You: /u, /^Your friend: /u]);
  await goBy(page, results(page).first().getByRole('heading', { level: 2 }).getByRole('link'));
  await expect(page.locator('#suits').getByRole('heading', { level: 3 })).toHaveText([
    /^You: yes to \d of 1$/u,
    /^Your friend: yes to \d of 2$/u,
  ]);
});
