import { expect, test } from 'vitest';
import { screenText } from '#content/screen-text/screen-text.ts';
import { formValues } from '#domain/form/values.ts';
import { nowDone, readNow } from '#src/pages/provider/_now-form.ts';

const { provider: words } = screenText('en-GB');
const read = (...pairs: [string, string][]) => readNow(formValues(pairs), '2026-03-02', words);

test('with nothing picked nothing is said of places, and what to do is', () => {
  expect(read(['deed', 'places'])).toEqual({ say: null, errors: { 'places.state': words.nowPlacesNone } });
  expect(read(['deed', 'alert']).say).toBeNull();
  expect(read(['deed', 'places'], ['places.state', 'full']).say).toMatchObject({
    places: { places: { state: 'full' } },
  });
});

test('what was said is taken away by its own button, which does not say that everybody sees it', () => {
  expect(read(['deed', 'placesOff'], ['at', 'x'])).toEqual({
    say: { places: { venue: 'x', places: null } },
    errors: {},
  });
  const doneBy = (deed: string) => words.done[nowDone(formValues([['deed', deed]]))];
  expect(doneBy('placesOff')).toBe('Done. It is taken away.');
  expect(doneBy('alertOff')).toBe('Done. It is taken away.');
  expect(doneBy('alert')).toBe('Done. Everybody can see it.');
});
