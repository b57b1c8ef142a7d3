/** Menus and dialogs whose code is fetched when somebody reaches for them. */

const postMenu = () => import('../islands/postMenu');
const peopleDialog = () => import('../islands/peopleDialog');

function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

document.addEventListener('click', (event) => {
  const menu = closest(event, '[data-post-menu]');
  if (menu) void postMenu().then((module) => module.openPostMenu(menu));

  const people = closest(event, '[data-people]');
  if (people && event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    void peopleDialog().then((module) => module.openPeopleDialog(people.dataset.people ?? ''));
  }

  const more = closest(event, '[data-more]');
  if (more) {
    event.preventDefault();
    more.previousElementSibling?.classList.remove('caption__text--cut');
    more.remove();
  }
});

// A finger on its way down, a pointer over it or the focus: the code is on its way before the press is.
for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(
    kind,
    (event) => {
      if (closest(event, '[data-post-menu]')) void postMenu();
      else if (closest(event, '[data-people]')) void peopleDialog();
    },
    { passive: true },
  );
}
