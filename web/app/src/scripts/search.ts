/** People as one types; the form works the same without. */
const PAUSE = 200;

const form = document.querySelector<HTMLFormElement>('[data-search]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');

let timer = 0;
let asked: AbortController | undefined;

async function search(words: string): Promise<void> {
  asked?.abort();
  asked = new AbortController();
  const address = words ? `/search?q=${encodeURIComponent(words)}` : '/search';
  try {
    const answer = await fetch(address, { signal: asked.signal });
    const found = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .querySelector('[data-search-results]');
    if (!answer.ok || !found || !results) return;
    results.replaceChildren(...found.childNodes);
    history.replaceState(history.state, '', address);
  } catch {
    // Typed on, or no network: what is there stays, and Enter asks again.
  }
}

input?.addEventListener('input', () => {
  window.clearTimeout(timer);
  const words = input.value.trim();
  // A tag is looked up on Enter, as it leads to another page.
  if (!words.startsWith('#')) timer = window.setTimeout(() => void search(words), PAUSE);
});
