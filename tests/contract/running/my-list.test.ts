import { describe, expect, test } from 'vitest';
import { publishAll } from '#db/publish/publish.ts';
import { listingBySlug, type PublishedRecord, publicAddresses } from '#db/published.ts';
import { MOST_SAVED } from '#domain/choosing/saved-list.ts';
import type { Listing } from '#domain/listing/listing.ts';
import { merge } from '#features/merging/merge.ts';
import { withdraw } from '#features/publishing/withdraw.ts';
import { teamPerson } from '../../support/a-small-directory.ts';
import { ownSite } from '../../support/own-site.ts';
import { aPerson } from '../../support/people.ts';
import { readSheet, textsOf } from '../../support/read-sheet.ts';
import { ask } from '../../support/running-front.ts';

const own = ownSite();
const now = () => new Date();

/** Some published listings, each time other ones. */
let taken = 0;
function listings(count: number): PublishedRecord<Listing>[] {
  const slugs = publicAddresses(own.db(), 'listings').slice(taken, taken + count);
  taken += count;
  return slugs.flatMap(({ slug }) => listingBySlug(own.db(), slug) ?? []);
}

/** A browser that keeps its list, or one that does not. */
function aBrowser(keeps = true) {
  let cookie = '';
  let last = '';
  const headers = () => ({ host: `localhost:${own.site().port}`, ...(cookie === '' ? {} : { cookie }) });
  const see = async (path: string): Promise<string> => {
    last = path;
    const answer = await ask(own.site().port, path, { headers: headers() });
    const to = answer.headers.location;
    return typeof to === 'string' ? see(to.replace(/#.*$/u, '')) : answer.text;
  };
  return {
    see,
    press: async (values: Readonly<Record<string, string>>): Promise<string> => {
      const answer = await ask(own.site().port, '/my/list', {
        method: 'POST',
        headers: {
          ...headers(),
          origin: `http://localhost:${own.site().port}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(values).toString(),
      });
      expect(answer.status).toBe(303);
      const [kept = ''] = answer.headers['set-cookie'] ?? [];
      if (keeps) cookie = /^list=(?!deleted)[^;]+/u.exec(kept)?.[0] ?? '';
      return see(String(answer.headers.location).replace(/#.*$/u, ''));
    },
    /** The address of the page that is seen. */
    at: () => last,
    hasCookie: () => cookie !== '',
  };
}

const named = ({ body }: PublishedRecord<Listing>) => body.name.replaceAll("'", '&#39;').replaceAll('&', '&amp;');

const TOOK_OUT = 'You took out ';

describe('a list on the device', () => {
  test('says what has changed, what is not running any more with what is like it, and what stands for what was merged', async () => {
    const [changed, gone, merged, stands] = listings(4);
    if (changed === undefined || gone === undefined || merged === undefined || stands === undefined)
      throw new Error('The example directory has listings');
    const browser = aBrowser();
    for (const { slug } of [changed, gone, merged]) await browser.press({ do: 'save', slug });

    publishAll(
      own.db(),
      [{ subject: 'listing', id: changed.id, body: { ...changed.body, summary: 'Now with a boat.' } }],
      'a-test',
      now(),
    );
    const owner = aPerson('Olu', { providers: { [gone.body.provider]: 'owner' } });
    const context = { db: own.db(), now, decisionMail: () => ({ subject: '', body: '' }) };
    withdraw(context, owner, { subject: 'listing', id: gone.id });
    merge({ db: own.db(), now }, teamPerson(own.db(), 'member'), {
      ...{ subject: 'listing', kept: stands.id, gone: merged.id, fill: false },
      seen: { kept: stands.revision, gone: merged.revision },
    });

    const page = await browser.see('/my/list');
    expect(page).toContain('This changed since you saved it');
    expect(page).toContain('<ins>Now with a boat.</ins>');
    expect(page).toContain('This is not running any more.');
    expect(page).toMatch(/Here is what is like it:(?:.(?!saved-card))*?href="\/listings\//su);
    expect(page).toContain(`This has another page now: ${named(stands)}.`);
    expect(await browser.press({ do: 'instead', slug: merged.slug })).toContain(`id="choice-${stands.slug}"`);

    const paper = await ask(own.site().port, `/my/list.pdf?ids=${changed.slug},${gone.slug},${stands.slug}`, {
      headers: { host: `localhost:${own.site().port}` },
    });
    const read = await readSheet(new Uint8Array(paper.body));
    const words = textsOf(read).join(' ');
    expect(words).toContain('Choice 2 of 2');
    expect(words).toContain(`${gone.body.name} is not running any more.`);
  });

  test('of a hundred is whole, and takes no other', async () => {
    const hundred = listings(MOST_SAVED);
    const [other] = listings(1);
    const browser = aBrowser();
    await browser.press({ do: 'keep', ids: hundred.map(({ slug }) => slug).join(',') });
    const page = await browser.press({ do: 'save', slug: other?.slug ?? '' });
    expect(page).toContain('Your list holds 100.');
    expect(page.match(/id="choice-/gu)).toHaveLength(MOST_SAVED);
    expect(page).not.toContain(`id="choice-${other?.slug}"`);
    expect(await browser.press({ do: 'empty' })).toContain('You took everything out.');
    expect(browser.hasCookie()).toBe(false);
  });

  test('of a browser that keeps no cookie is on its page, and goes on from there', async () => {
    const [one, two] = publicAddresses(own.db(), 'listings').slice(-2);
    const browser = aBrowser(false);
    const page = await browser.press({ do: 'save', slug: one?.slug ?? '', held: two?.slug ?? '' });
    expect(page).toContain('Your browser does not keep your list');
    expect([...page.matchAll(/id="choice-([^"]+)"/gu)].map(([, slug]) => slug)).toEqual([two?.slug, one?.slug]);
    expect(await browser.press({ do: 'out', slug: one?.slug ?? '', held: `${two?.slug},${one?.slug}` })).not.toContain(
      `id="choice-${one?.slug}"`,
    );
  });

  test('is kept by no cache and read by no robot, and no other address takes its cookie or a form', async () => {
    const headers = { host: `localhost:${own.site().port}` };
    const page = await ask(own.site().port, '/my/list', { headers });
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('<meta name="robots" content="noindex"');
    for (const path of ['/my/list.pdf', '/my/list.json'])
      expect(
        (
          await ask(own.site().port, path, {
            method: 'POST',
            headers: { ...headers, origin: `http://${headers.host}` },
          })
        ).status,
      ).toBe(405);
    const foreign = await ask(own.site().port, '/my/list', {
      method: 'POST',
      headers: { ...headers, origin: 'https://other.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'do=empty',
    });
    expect(foreign.status).toBe(403);
  });

  test.each([
    ['kept', true],
    ['in the address', false],
  ])(
    'what was done is said while the list is as it was left, and not to who comes back to it later (%s)',
    async (_how, keeps) => {
      const [first, second] = listings(2);
      if (first === undefined || second === undefined) throw new Error('The example directory has listings');
      const browser = aBrowser(keeps);
      const held = () => (keeps ? {} : { held: `${first.slug},${second.slug}` });
      await browser.press({ do: 'save', slug: first.slug });
      await browser.press({ do: 'save', slug: second.slug, ...(keeps ? {} : { held: first.slug }) });
      expect(await browser.press({ do: 'out', slug: first.slug, ...held() })).toContain(TOOK_OUT);
      const then = browser.at();
      expect(await browser.see(then)).toContain(TOOK_OUT);
      await browser.press({ do: 'out', slug: second.slug, ...(keeps ? {} : { held: second.slug }) });
      if (keeps) expect(await browser.see(then)).not.toContain(TOOK_OUT);
      // Its address is all that there is: it is as it was left.
      else expect(await browser.see(then)).toContain(TOOK_OUT);
    },
  );
});
