const say = (words: string | undefined): void => {
  const line = document.querySelector<HTMLElement>('[data-copy-said]');
  if (line !== null) line.textContent = words ?? '';
};

async function copy(button: HTMLButtonElement, box: HTMLInputElement): Promise<void> {
  say('');
  try {
    await navigator.clipboard.writeText(box.value);
    say(button.dataset.copied);
  } catch {
    // Not allowed, or not there on a page without TLS: the link is marked for the person to copy.
    box.select();
    say(button.dataset.byHand);
  }
}

// The buttons that copy the link and print the page are there only where a script can do it.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const box = document.getElementById(button.dataset.copy ?? '');
  if (!(box instanceof HTMLInputElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void copy(button, box));
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print-page]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

export {};
