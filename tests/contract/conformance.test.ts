import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPublisher } from '#features/conformance/check-publisher.ts';
import { type Official, readOfficial } from '#features/conformance/official-schemas.ts';
import { type Answers, aPublisher, mockAnswers } from '../support/a-publisher.ts';

/*
 * The official schemas and mock answers have licences of their own and are not part of the project. Where they are on this machine, set
 * DAYWAYS_STANDARDS to the folder that holds them; where they are not, these claims are shown as skipped.
 */
const STANDARDS = process.env.DAYWAYS_STANDARDS ?? '';
const isHere = STANDARDS !== '' && existsSync(STANDARDS);
const WHY = isHere ? '' : ' (skipped: DAYWAYS_STANDARDS names no folder)';
const BOUNDS = { timeoutMs: 2000, bytes: 1_000_000 };

describe.skipIf(!isHere)(`the official mock sets${WHY}`, () => {
  let official: Official;
  let passes: Answers;
  beforeAll(() => {
    official = readOfficial(STANDARDS);
    passes = mockAnswers(join(STANDARDS, 'oruk-3.0/mock-passes'));
  });

  async function reportOn(answers: Answers) {
    const publisher = await aPublisher(answers);
    try {
      return await checkPublisher(publisher.base, official, BOUNDS);
    } finally {
      publisher.close();
    }
  }
  const counted = async (answers: Answers) => {
    const { verdict, findings } = await reportOn(answers);
    return {
      verdict,
      at: [...new Set(findings.filter(({ severity }) => severity !== 'advice').map(({ endpoint }) => endpoint))],
    };
  };
  const servicesWith = (change: object): Answers => {
    const { '/services': list, '/services/{id}': one } = passes as Record<string, { contents: object[] }>;
    const contents = list?.contents.map((service) => ({ ...service, ...change }));
    return { ...passes, '/services': { ...list, contents }, '/services/{id}': { ...one, ...change } };
  };

  test('the one that passes passes', async () => {
    expect(await counted(passes)).toEqual({ verdict: 'PASS', at: [] });
  });

  test('the one with warnings passes with warnings, where the official checker has them', async () => {
    const { verdict, at } = await counted(mockAnswers(join(STANDARDS, 'oruk-3.0/mock-passes-with-warnings')));
    expect(verdict).toBe('PASS WITH WARNINGS');
    expect(at).toEqual(expect.arrayContaining(['/taxonomies', '/taxonomy_terms', '/taxonomy_terms/{id}']));
  });

  test.each([
    ['a service without a name', { name: undefined }, ['/services', '/services/{id}']],
    ['a link that is none', { url: 'example' }, ['/services', '/services/{id}']],
    ['an email address that is none', { email: 'example' }, ['/services', '/services/{id}']],
    ['an id that is no uuid', { id: '123' }, ['/services', '/services/{id}']],
  ])('%s fails', async (_what, change, at) => {
    expect(await counted(servicesWith(change))).toEqual({ verdict: 'FAIL', at });
  });

  test.each([
    [
      'another version',
      { '/': { version: 'HSDS-3.0', profile: 'https://a.example', openapi_url: 'https://a.example' } },
      '/',
    ],
    ['no profile', { '/': { version: 'HSDS-UK-3.0', openapi_url: 'https://a.example' } }, '/'],
    ['what is not JSON', { '/services': '<p>hello' }, '/services'],
    ['more than fits', { '/services': `"${'x'.repeat(1_000_001)}"` }, '/services'],
    ['a list that is not there', { '/services': undefined }, '/services'],
  ])('%s fails', async (_what, change, at) => {
    expect(await counted({ ...passes, ...change })).toEqual({ verdict: 'FAIL', at: [at] });
  });

  test.each([
    ['last_page', false],
    ['first_page', false],
    ['empty', true],
    ['size', 7],
    ['page_number', 2],
  ])('a page whose %s is wrong fails, although no schema looks at it', async (field, value) => {
    const list = passes['/services'] as object;
    expect(await counted({ ...passes, '/services': { ...list, [field]: value } })).toEqual({
      verdict: 'FAIL',
      at: ['/services'],
    });
  });

  test('the command fails whoever answers badly, and says that it cannot check where nobody answers', async () => {
    const command = async (base: string) => {
      const child = spawn(process.execPath, ['scripts/check-oruk.ts', base, '--standards', STANDARDS], {
        stdio: 'ignore',
      });
      const [code] = await once(child, 'close');
      return code;
    };
    const { '/': _details, ...without } = passes;
    const publisher = await aPublisher(without);
    expect(await command(publisher.base)).toBe(1);
    publisher.close();
    expect(await command(publisher.base)).toBe(2);
  });

  test('a record under another id is told, and fails nothing', async () => {
    const service = passes['/services/{id}'] as object;
    const other = { ...service, id: '00000000-0000-4000-8000-000000000000' };
    const { verdict, findings } = await reportOn({ ...passes, '/services/{id}': other });
    expect(verdict).toBe('PASS');
    expect(findings.map(({ rule }) => rule)).toContain('ids');
  });
});
