import fc from 'fast-check';

/** Words with what people put into them: quotes, marks, other scripts, what looks like markup. */
export const words = (most: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Group',
          '<b>',
          '&amp;',
          '“so”',
          "'",
          '"',
          'Łódź',
          '好',
          '👩🏽‍🦽',
          'a,b',
          '{{x}}',
          '%00',
          '../',
          'é',
        ),
        fc.stringMatching(/^[a-zA-Z0-9£?!()@#:;-]{1,9}$/u),
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((parts) => parts.join(' ').slice(0, most).trim())
    .filter((text) => text !== '');

export const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
export const some = <Id extends string>(ids: readonly Id[], most: number = ids.length) =>
  fc.subarray([...ids], { maxLength: Math.min(most, ids.length) });
export const paragraphs = (most: number) =>
  fc.array(words(90), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n').slice(0, most).trim());
export const dates = fc
  .integer({ min: 0, max: 3650 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
export const webAddresses = fc.webUrl({ validSchemes: ['https', 'http'] }).filter((url) => url.length < 400);
export const pence = fc.integer({ min: 0, max: 1_000_000 });
export const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
export const spans = fc
  .tuple(dates, dates)
  .map(([one, other]) => (one <= other ? { from: one, until: other } : { from: other, until: one }));

export const range = (from: number, to: number) =>
  orNull(
    fc
      .tuple(orNull(fc.integer({ min: from, max: to })), orNull(fc.integer({ min: from, max: to })))
      .filter(([one, other]) => one !== null || other !== null)
      .map(([one, other]) =>
        one !== null && other !== null && other < one ? { from: other, to: one } : { from: one, to: other },
      ),
  );
