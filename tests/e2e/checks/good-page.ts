export const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="#888"/></svg>')}`;
export const SENTENCE = 'We help you to find out what you like and to do it with other people who live near you. ';

const STYLE = `
  @page { size: A4 }
  body { font: 20px/1.6 Arial, sans-serif; margin: 1rem; color: #111; background: #fff; overflow-wrap: anywhere }
  p { max-width: 28em; margin: 0 0 1em }
  a, button, input, summary { min-height: 48px; font: inherit; color: #123f78 }
  a.block, label { display: inline-flex; align-items: center; min-height: 48px; min-width: 48px }
  button, input[type=text] { border: 2px solid #111; background: #fff }
  :focus-visible { outline: 4px solid #111 }
  ul { list-style: none; padding: 0 }
  .point { display: flex; gap: 1rem; break-inside: avoid }
  img { inline-size: 112px; block-size: 112px; flex: none; background: #fff; forced-color-adjust: none }
  @media (width < 640px) { .point { flex-direction: column } }
  @media print { .point { flex-direction: row } }`;

const BODY = `
  <a class="block" href="#main">Skip to the main part</a>
  <header><nav aria-label="Menu"><a class="block" href="/help">Help</a></nav></header>
  <main id="main" tabindex="-1"><h1>Garden days</h1>
    <ul class="points"><li class="point" data-easy-read-point><img src="${PICTURE}" alt=""><p>We grow food.</p></li></ul>
    <p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(4)}</p><p>See <a href="#more">the next part</a> too.</p>
    <div class="tiles"><a class="block" href="#a"><img src="${PICTURE}" alt="">Meet people</a></div>
    <p><label for="q">What do you like?</label><br><input type="text" id="q" name="q"></p>
    <p><button type="submit">Look</button></p>
  </main>`;

/** A small page that holds every rule, with this style besides and one change. */
export const page = (style: string, change: readonly [string, string]) => {
  if (!BODY.includes(change[0])) throw new Error(`The good page has no ${change[0]}`);
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Garden days</title><style>${STYLE}${style}</style></head><body>${BODY.replace(change[0], change[1])}</body></html>`;
};
