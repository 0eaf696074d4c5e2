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

const classOf = (node) => node.getAttribute?.("class");
const aboutOf = (node) => (node.nodeName === "TR" ? (node.dataset.invocationId ?? node.querySelector("a[href]")?.getAttribute("href")) : undefined);

// One that takes the place of the other: not one of another kind, nor a row about something else.
const isSame = (one, other) => one.nodeName === other.nodeName && one.id === other.id && aboutOf(one) === aboutOf(other);

// What stands at the beginning and at the end goes on; what is between comes anew.
function patchChildren(now, was, is, rows) {
  const [own, old, next] = [came(now), came(was), came(is)];
  if (own.length !== old.length) {
    fill(now, is);
    return 0;
  }
  const most = Math.min(old.length, next.length);
  // Where some came or went, what looks otherwise is something else.
  const goesOn = (one, other) => isSame(one, other) && (old.length === next.length || classOf(one) === classOf(other));
  let head = 0;
  while (head < most && goesOn(old[head], next[head])) {
    head++;
  }
  let tail = 0;
  while (tail < most - head && goesOn(old.at(-1 - tail), next.at(-1 - tail))) {
    tail++;
  }
  const behind = tail > 0 ? own.at(-tail) : ([...now.children].find(isAdded) ?? null);
  let fresh = 0;
  next.forEach((child, i) => {
    const fromEnd = next.length - i;
    if (i < head) {
      fresh += patch(own[i], old[i], child, rows);
    } else if (fromEnd <= tail) {
      fresh += patch(own.at(-fromEnd), old.at(-fromEnd), child, rows);
    } else {
      const made = child.cloneNode(true);
      now.insertBefore(made, behind);
      settle(made);
    }
  });
  own.slice(head, own.length - tail).forEach((child) => child.remove());
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
