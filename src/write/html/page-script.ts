// Nothing → the script of every preview: one slide at a time, keys, notes, and the receipt of what was clicked.

/**
 * Text and not a function turned into text: bundlers and test runners rewrite functions, and the page is to be the
 * same bytes, with the same hash in its policy, whoever runs it. The page reads well without it, slide below slide.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const slides = [...document.querySelectorAll('.slide')];
  const thumbs = [...document.querySelectorAll('.rail a')];
  const cards = [...document.querySelectorAll('.card')];
  const [panel, position, live, notes] = ['receipts', 'position', 'live', 'notes'].map(byId);
  let now = 0;
  let opener = null;

  const show = (index, isTold = true) => {
    now = Math.max(0, Math.min(slides.length - 1, index));
    slides.forEach((slide, at) => slide.classList.toggle('now', at === now));
    thumbs.forEach((thumb, at) => {
      if (at === now) thumb.setAttribute('aria-current', 'true');
      else thumb.removeAttribute('aria-current');
    });
    thumbs[now].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    position.textContent = now + 1 + ' / ' + slides.length;
    byId('previous').disabled = now === 0;
    byId('next').disabled = now === slides.length - 1;
    document.querySelector('main').scrollTop = 0;
    window.scrollTo(0, 0);
    if (isTold) live.textContent = slides[now].getAttribute('aria-label');
    closeReceipts(false);
  };

  const go = (index) => {
    show(index);
    history.replaceState(null, '', '#' + slides[now].id);
  };

  const follow = () => {
    const at = slides.findIndex((slide) => '#' + slide.id === location.hash);
    if (at >= 0) show(at);
    return at >= 0;
  };

  const openReceipts = (link) => {
    const wanted = link.dataset.cards.split(' ');
    cards.forEach((card) => {
      card.hidden = !wanted.includes(card.id);
    });
    mark(link);
    root.classList.add('with-receipts');
    panel.hidden = false;
    panel.scrollTop = 0;
    byId('close').focus();
  };

  const mark = (link) => {
    opener?.classList.remove('asked');
    opener = link;
    opener?.classList.add('asked');
  };

  const closeReceipts = (isFocusKept) => {
    if (panel.hidden) return;
    const link = opener;
    mark(null);
    panel.hidden = true;
    root.classList.remove('with-receipts');
    if (isFocusKept) link?.focus();
  };

  const toggleNotes = () => {
    const isOpen = root.classList.toggle('with-notes');
    notes.setAttribute('aria-pressed', String(isOpen));
  };

  const KEYS = {
    ArrowRight: () => go(now + 1),
    ArrowDown: () => go(now + 1),
    PageDown: () => go(now + 1),
    ArrowLeft: () => go(now - 1),
    ArrowUp: () => go(now - 1),
    PageUp: () => go(now - 1),
    Home: () => go(0),
    End: () => go(slides.length - 1),
    n: toggleNotes,
    N: toggleNotes,
    Escape: () => closeReceipts(true),
  };
  /** Keys that scroll what has the focus, before they turn pages. */
  const SCROLLING = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = KEYS[event.key];
    if (act === undefined) return;
    if (SCROLLING.includes(event.key) && event.target.closest('.notes, #receipts')) return;
    event.preventDefault();
    act();
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-cards]');
    if (link === null) return;
    event.preventDefault();
    openReceipts(link);
  });

  byId('previous').addEventListener('click', () => go(now - 1));
  byId('next').addEventListener('click', () => go(now + 1));
  byId('close').addEventListener('click', () => closeReceipts(true));
  notes.addEventListener('click', toggleNotes);
  window.addEventListener('hashchange', follow);

  panel.hidden = true;
  root.classList.add('js');
  if (!follow()) show(0, false);
})();
`;
