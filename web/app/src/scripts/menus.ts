/** Menus and dialogs whose code is fetched when somebody reaches for them. */

const postMenu = () => import('../islands/postMenu');
const peopleDialog = () => import('../islands/peopleDialog');

const shareDialog = () => import('../chat/group/shareDialog');
const newMessage = () => import('../chat/group/newMessageDialog');
const clipboard = () => import('../ui/clipboard');

/** Beginning a message is a page of its own too. */
const NEW_MESSAGE = 'a[href="/messages/new"]';

function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

document.addEventListener('click', (event) => {
  const menu = closest(event, '[data-post-menu]');
  if (menu) void postMenu().then((module) => module.openPostMenu(menu));

  const share = closest(event, '[data-share]');
  if (share) void sharePost(share);

  const begin = closest(event, NEW_MESSAGE);
  if (begin && isPlain(event)) {
    event.preventDefault();
    void newMessage().then((module) => module.openNewMessage());
  }

  const people = closest(event, '[data-people]');
  if (people && isPlain(event)) {
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

/** Not asking for another tab or window. */
function isPlain(event: Event): boolean {
  return event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey);
}

/** Members choose to whom a post goes; visitors take its link along. */
async function sharePost({ dataset }: HTMLElement): Promise<void> {
  const { share: post = '', address = '' } = dataset;
  if (dataset.member === undefined) return (await clipboard()).copyLink(address);
  (await shareDialog()).openShareDialog({ post, address, limited: dataset.limited !== undefined });
}

// A finger on its way down, a pointer over it or the focus: the code is on its way before the press is.
for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(
    kind,
    (event) => {
      if (closest(event, '[data-post-menu]')) void postMenu();
      else if (closest(event, '[data-people]')) void peopleDialog();
      else if (closest(event, '[data-share][data-member]')) void shareDialog();
      else if (closest(event, NEW_MESSAGE)) void newMessage();
    },
    { passive: true },
  );
}
