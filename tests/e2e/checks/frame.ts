import type { Check } from './in-page.ts';

/** V14: the language, one first heading, headings in steps, and the way to help in its place: the last of the menu, before one's own list. */
export const checkFrame: Check = (page, tools) =>
  page.evaluate(({ isSeen }) => {
    const { lang } = document.documentElement;
    const headings = document.querySelectorAll('h1').length;
    const help = [...document.querySelectorAll('header nav a:not([href="/my/list"])')].at(-1);
    const skip = document.querySelector('body a[href]');
    const rules: [boolean, string][] = [
      [lang !== 'en-GB', `the language is “${lang}”`],
      [headings !== 1, `${headings} first headings`],
      [document.title.trim() === '', 'no title'],
      [
        help === undefined || help.getAttribute('href') !== '/help' || !isSeen(help),
        'the way to help is not the last of the menu',
      ],
      [skip?.getAttribute('href') !== '#main', 'the first link does not skip to the main part'],
    ];
    return rules.flatMap(([is, says]) => (is ? [`V14 ${says}`] : []));
  }, tools);

/** V11: at most five main choices: the tiles of a page, or the first boxes of each question. */
export const checkMainChoices: Check = (page, tools) =>
  page.evaluate(({ isSeen }) => {
    const MOST = 5;
    const folded = 'details *';
    const groups = [...document.querySelectorAll('main .tiles, main .picks')].map((group) => ({
      group,
      choices: [...group.querySelectorAll('a, input:not([type=hidden])')].filter(
        (one) => !one.matches(folded) && isSeen(one.closest('li, .pick') ?? one),
      ).length,
    }));
    return groups
      .filter(({ choices }) => choices > MOST)
      .map(({ group, choices }) => `V11 ${choices} main choices, at most ${MOST}: .${group.className}`);
  }, tools);

/** V12: where people ask for no movement, nothing moves; and nothing ever plays or goes on by itself. */
export const checkMotion: Check = async (page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.evaluate(() => {
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    const rules: [boolean, string][] = [
      [moving.length > 0, `${moving.length} things move`],
      [getComputedStyle(document.documentElement).scrollBehavior === 'smooth', 'the page glides to its parts'],
      [
        document.querySelector('marquee, blink, [autoplay], meta[http-equiv=refresh]') !== null,
        'something plays or goes on by itself',
      ],
    ];
    return rules.flatMap(([is, says]) => (is ? [`V12 ${says}`] : []));
  });
};
