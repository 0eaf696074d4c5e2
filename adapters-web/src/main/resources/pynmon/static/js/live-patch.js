// Shows what is different between a page as it came first and as it comes now. What is the same in
// both stays as it is, and with it whatever scripts and visitors did to it.

// Parts of htmx, and what other scripts do to parts that come, work in new ones, too.
function settle(part) {
  if (part.nodeType === Node.ELEMENT_NODE) {
    htmx.process(part);
    htmx.trigger(part, "htmx:load", { elt: part });
    htmx.trigger(part, "htmx:afterSwap", { elt: part });
  }
}

// What a script has added, it goes on with.
const isAdded = (node) => node.dataset?.added !== undefined;
const beyondAdded = (node) => (node && isAdded(node) ? beyondAdded(node.nextSibling) : node);
const came = (node) => [...node.childNodes].filter((child) => !isAdded(child));

// What a visitor has opened stays open.
const folds = (part) => [...(part.querySelectorAll?.("details") ?? [])];

function keepOpen(before, part) {
  const after = folds(part);
  if (after.length === before.length) {
    after.forEach((fold, i) => (fold.open = before[i]));
  }
}

export function fill(now, is) {
  const added = [...now.children].filter(isAdded);
  const open = folds(now).map((fold) => fold.open);
  now.replaceChildren(...is.cloneNode(true).childNodes, ...added);
  keepOpen(open, now);
  settle(now);
}

function replace(now, is) {
  const fresh = is.cloneNode(true);
  const open = folds(now).map((fold) => fold.open);
  now.replaceWith(fresh);
  keepOpen(open, fresh);
  settle(fresh);
}

function patchAttributes(now, was, is) {
  for (const { name } of [...was.attributes, ...is.attributes]) {
    const value = is.getAttribute(name);
    if (value !== was.getAttribute(name)) {
      value === null ? now.removeAttribute(name) : now.setAttribute(name, value);
    }
  }
}

const keyed = (rows) => new Map([...rows].map((row) => [row.dataset.invocationId, row]));

const PAST = "no longer on this page: newer came, or it matches no more";

// Rows that are shown stay in their places, those that are on the page no more are marked as past; of
// the others it is told how many there are.
function patchRows(now, was, is) {
  const shown = keyed(now.children);
  const before = keyed(was.children);
  const there = keyed(is.children);
  const fresh = [...is.children].filter((row) => !shown.has(row.dataset.invocationId));
  shown.forEach((row, key) => (row.title = row.classList.toggle("past", !there.has(key)) ? PAST : ""));
  for (const row of is.children) {
    const key = row.dataset.invocationId;
    if (shown.has(key)) {
      before.has(key) ? patch(shown.get(key), before.get(key), row) : replace(shown.get(key), row);
    }
  }
  return fresh.length;
}

// What a row is about: it is the same one wherever it stands.
export const ROWS = "tr, li";
export const aboutOf = (node) =>
  node.matches?.(ROWS) ? (node.dataset.invocationId ?? node.querySelector("a[href]")?.getAttribute("href") ?? "") : "";

// What each is, and the how manieth of these. Where some came or went, what looks otherwise is something else.
function keysOf(nodes, isByLook) {
  const many = new Map();
  return nodes.map((node) => {
    const about = aboutOf(node);
    const key = [node.nodeName, node.id, about, isByLook && !about ? node.getAttribute?.("class") : ""].join(" ");
    many.set(key, (many.get(key) ?? 0) + 1);
    return `${key} ${many.get(key)}`;
  });
}

// What is there before and after goes on, and is moved only where others have another order.
function patchChildren(now, was, is, rows) {
  const [own, old, next] = [came(now), came(was), came(is)];
  if (own.length !== old.length) {
    fill(now, is);
    return 0;
  }
  const [before, after] = [old, next].map((nodes) => keysOf(nodes, old.length !== next.length));
  const places = new Map(before.map((key, i) => [key, i]));
  const there = new Set(after);
  own.filter((_, i) => !there.has(before[i])).forEach((node) => node.remove());
  let place = beyondAdded(now.firstChild);
  let fresh = 0;
  next.forEach((child, i) => {
    const at = places.get(after[i]);
    const node = own[at] ?? child.cloneNode(true);
    if (node === place) {
      place = beyondAdded(place.nextSibling);
    } else {
      now.insertBefore(node, place);
    }
    if (at === undefined) {
      settle(node);
    } else {
      fresh += patch(node, old[at], child, rows);
    }
  });
  return fresh;
}

// How many rows of a list are new, where the rows of that are to stay.
export function patch(now, was, is, rows) {
  if (rows && is === rows) {
    return patchRows(now, was, is);
  }
  if (was.isEqualNode(is) && !(rows && is.contains(rows))) {
    return 0;
  }
  if (now.nodeName !== is.nodeName || was.nodeName !== is.nodeName) {
    replace(now, is);
  } else if (is.nodeType !== Node.ELEMENT_NODE) {
    now.data = is.data;
  } else {
    patchAttributes(now, was, is);
    return patchChildren(now, was, is, rows);
  }
  return 0;
}
