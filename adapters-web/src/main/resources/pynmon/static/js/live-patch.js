// Shows what is different between a page as it came first and as it comes now. What is the same in
// both stays as it is, and with it whatever scripts and visitors did to it.

// Parts of htmx, and what other scripts do to parts that come, work in new ones, too.
function settle(part) {
  htmx.process(part);
  htmx.trigger(part, "htmx:load", { elt: part });
  htmx.trigger(part, "htmx:afterSwap", { elt: part });
}

// What a script has added, it goes on with.
const isAdded = (node) => node.dataset?.added !== undefined;
const came = (node) => [...node.childNodes].filter((child) => !isAdded(child));

export function fill(now, is) {
  const added = [...now.children].filter(isAdded);
  now.replaceChildren(...is.cloneNode(true).childNodes, ...added);
  settle(now);
}

function replace(now, is) {
  const fresh = is.cloneNode(true);
  now.replaceWith(fresh);
  if (fresh.nodeType === Node.ELEMENT_NODE) {
    settle(fresh);
  }
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

// Rows that are shown stay in their places, those that are on the page no more are marked as past; of
// the others it is told how many there are.
function patchRows(now, was, is) {
  const shown = keyed(now.children);
  const before = keyed(was.children);
  const there = keyed(is.children);
  const fresh = [...is.children].filter((row) => !shown.has(row.dataset.invocationId));
  shown.forEach((row, key) => row.classList.toggle("past", !there.has(key)));
  for (const row of is.children) {
    const key = row.dataset.invocationId;
    if (shown.has(key)) {
      before.has(key) ? patch(shown.get(key), before.get(key), row) : replace(shown.get(key), row);
    }
  }
  return fresh.length;
}

// How many rows of a list are new, where the rows of that are to stay.
export function patch(now, was, is, rows) {
  if (rows && is === rows) {
    return patchRows(now, was, is);
  }
  if (was.isEqualNode(is) && !(rows && is.contains(rows))) {
    return 0;
  }
  const [own, old, next] = [came(now), came(was), came(is)];
  if (now.nodeName !== is.nodeName || was.nodeName !== is.nodeName) {
    replace(now, is);
  } else if (is.nodeType !== Node.ELEMENT_NODE) {
    now.data = is.data;
  } else {
    patchAttributes(now, was, is);
    if (own.length !== next.length || old.length !== next.length) {
      fill(now, is);
    } else {
      return next.reduce((sum, child, i) => sum + patch(own[i], old[i], child, rows), 0);
    }
  }
  return 0;
}
