// Shows a part of the directory in another page: <dayways-embed listing="…">, <dayways-embed find="…"> or <dayways-embed>.
// It keeps nothing, asks for nothing but the page inside, and sets no style, so that the strictest policy lets it be.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const COLOURS = ['paper', 'ink', 'link'];
  // Ten listings on a narrow screen in letters of twice the size are about half of this: what is cut off would have to be scrolled to inside.
  const HIGHEST = 40000;

  const addressOf = (element) => {
    const listing = element.getAttribute('listing');
    const find = element.getAttribute('find');
    const path = listing
      ? `/embed/listings/${encodeURIComponent(listing)}`
      : find === null
        ? '/embed/search'
        : '/embed/find';
    const address = new URL(path, home);
    if (!listing && find !== null) address.search = find;
    for (const name of COLOURS) {
      const colour = element.getAttribute(name);
      if (colour) address.searchParams.set(name, colour.replace('#', ''));
    }
    return address.href;
  };

  // Only a page of the directory is heard, only about its own frame, and only about its height.
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== home || data === null || typeof data !== 'object' || data.dayways !== 'height') return;
    const { height } = data;
    if (typeof height !== 'number' || !(height > 0)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = String(Math.min(Math.ceil(height), HIGHEST));
  });

  class DaywaysEmbed extends HTMLElement {
    static observedAttributes = ['listing', 'find', ...COLOURS, 'title'];

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    show() {
      const frame = this.querySelector('iframe') ?? document.createElement('iframe');
      const address = addressOf(this);
      frame.title = this.getAttribute('title') || 'Things to do';
      frame.setAttribute('frameborder', '0');
      frame.width = '100%';
      frame.loading = 'lazy';
      if (!frame.height) frame.height = '320';
      if (frame.src !== address) frame.src = address;
      if (frame.parentNode !== this) this.replaceChildren(frame);
    }
  }
  if (!customElements.get('dayways-embed')) customElements.define('dayways-embed', DaywaysEmbed);
})();
