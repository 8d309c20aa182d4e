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

  /** Scrolling by \`scrollIntoView\` would make the tab key go on from there. */
  const bringIn = (box, item) => {
    const [frame, rect] = [box, item].map((one) => one.getBoundingClientRect());
    box.scrollTop += Math.min(0, rect.top - frame.top) + Math.max(0, rect.bottom - frame.bottom);
    box.scrollLeft += Math.min(0, rect.left - frame.left) + Math.max(0, rect.right - frame.right);
  };

  const show = (index, isTold = true) => {
    now = Math.max(0, Math.min(slides.length - 1, index));
    slides.forEach((slide, at) => slide.classList.toggle('now', at === now));
    thumbs.forEach((thumb, at) => {
      if (at === now) thumb.setAttribute('aria-current', 'true');
      else thumb.removeAttribute('aria-current');
    });
    [byId('rail'), byId('rail').firstElementChild].forEach((box) => bringIn(box, thumbs[now]));
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
    // The tab key goes on with what can be clicked on the slide.
    if (!document.activeElement.closest('.bar, .rail')) slides[now].focus({ preventScroll: true });
  };

  const follow = () => {
    const at = slides.findIndex((slide) => '#' + slide.id === location.hash);
    if (at >= 0) show(at);
    return at >= 0;
  };

  /** Of the slide shown, each once: a number said twice has one receipt. */
  const proofsHere = () => {
    const seen = new Set();
    const isNew = ({ dataset: { cards: asked } }) => !seen.has(asked) && seen.add(asked);
    const [words, art] = ['.words', 'svg.page'].map((part) => slides[now].querySelector(part));
    const place = words.offsetHeight > 0 ? words : art;
    return [...place.querySelectorAll('a[data-cards]')].filter(isNew);
  };

  const openReceipts = (link) => {
    const asked = link.dataset.cards.split(' ');
    const links = proofsHere();
    const at = links.findIndex((one) => one.dataset.cards === link.dataset.cards);
    cards.forEach((card) => card.classList.toggle('asked', asked.includes(card.id)));
    mark(link);
    byId('receipt-position').textContent = at + 1 + ' / ' + links.length;
    byId('earlier').disabled = at <= 0;
    byId('later').disabled = at === links.length - 1;
    root.classList.add('with-receipts');
    panel.append(...asked.map(byId));
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
    if (link.closest('.words')) link.scrollIntoView({ block: 'nearest' });
  };

  const stepReceipt = (step) => {
    const links = proofsHere();
    const at = links.findIndex((one) => one.dataset.cards === opener.dataset.cards);
    const link = links[at + step];
    if (link === undefined) return;
    openReceipts(link);
    live.textContent = document.querySelector('.card.asked h3').textContent;
  };

  const mark = (link) => {
    document.querySelectorAll('a.asked').forEach((one) => one.classList.remove('asked'));
    link?.closest('.slide').querySelectorAll('a[data-cards]').forEach((one) => {
      if (one.dataset.cards === link.dataset.cards) one.classList.add('asked');
    });
    opener = link;
  };

  const closeReceipts = (isFocusKept) => {
    if (opener === null) return;
    const link = opener;
    mark(null);
    root.classList.remove('with-receipts');
    if (isFocusKept) link.focus();
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
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined && event.target.closest('#receipts')) stepReceipt(step);
    else act();
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-cards], .tree a');
    if (link === null) return;
    event.preventDefault();
    if (link.dataset.cards === undefined) byId(link.hash.slice(1)).focus();
    else openReceipts(link);
  });

  byId('previous').addEventListener('click', () => go(now - 1));
  byId('next').addEventListener('click', () => go(now + 1));
  byId('close').addEventListener('click', () => closeReceipts(true));
  byId('earlier').addEventListener('click', () => stepReceipt(-1));
  byId('later').addEventListener('click', () => stepReceipt(1));
  notes.addEventListener('click', toggleNotes);
  window.addEventListener('hashchange', follow);
  window.addEventListener('beforeprint', () => panel.append(...cards));

  root.classList.add('js');
  if (!follow()) show(0, false);
})();
`;
