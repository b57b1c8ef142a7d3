/** Switches the theme in place; without scripts the form's own address does the same with a reload. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-theme-choice]');
  if (!button) return;
  event.preventDefault();
  const theme = button.dataset.themeChoice ?? 'system';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `tintype_theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.dataset.theme = theme;
  for (const choice of document.querySelectorAll('[data-theme-choice]')) {
    choice.setAttribute('aria-pressed', String(choice.getAttribute('data-theme-choice') === theme));
  }
});
