// The family on a page: what loads more does so in place, as does the change from picture to list,
// and the picture shows the invocation it is about. Without this script the same links lead to the
// page that shows it so.
import { repaint } from "./highlight.js";

let asked = 0; // answers may come in another order
const awaited = new WeakMap(); // by card

// The address of the tree that a page of an invocation shows; the page's own query goes along.
export function treeAddress(page, bare) {
  const url = new URL(page, location.href);
  url.pathname = url.pathname.replace(/\/$/, "") + "/family-tree";
  url.hash = "";
  if (bare) {
    url.searchParams.set("bare", "1");
  }
  return url;
}

// A part of a page as nodes; throws when the answer is none.
export async function fetchPart(url) {
  const answer = await fetch(url, { headers: { Accept: "text/html", "HX-Request": "true" } });
  const part = document.createRange().createContextualFragment(await answer.text());
  if (!answer.ok) {
    throw new Error(part.querySelector("h1, b, p")?.textContent ?? "The tree cannot be read.");
  }
  return part;
}

// True for a click that asks for nothing special, such as another tab.
export const isPlain = (event) =>
  event.button === 0 && !event.defaultPrevented && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

// Scrolls a frame, not the page, so that the node is in its middle.
export function centre(frame, node) {
  if (frame && node) {
    const outer = frame.getBoundingClientRect();
    const inner = node.getBoundingClientRect();
    frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    frame.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }
}

// The node of an invocation inside a tree.
export const nodeOf = (tree, id) => tree.querySelector(`.ft-node[data-inv-id="${CSS.escape(id)}"]`);

// The same, or the link of its line in a list.
const partOf = (card, id) => nodeOf(card, id) ?? card.querySelector(`.ft-line[data-invocation-id="${CSS.escape(id)}"] a`);

// What stands on the other side of a page of children, so that reading goes on beside it.
export const acrossFrom = (link, tree) =>
  link.dataset.children
    ? tree.querySelector(`[data-expand-id="${CSS.escape(link.dataset.expandId)}"][data-children="${link.dataset.children === "after" ? "before" : "after"}"]`)
    : null;

// What shows the panel does so by script alone.
function reveal(part) {
  part.querySelectorAll("[data-family-open]").forEach((open) => (open.hidden = false));
}

function show(card) {
  reveal(card);
  centre(card.querySelector(".ft-frame"), nodeOf(card, card.dataset.family));
}

function put(card, link, answer) {
  const old = card.querySelector(".ft-frame");
  const place = { left: old?.scrollLeft, top: old?.scrollTop };
  const fresh = answer.querySelector("[data-family]");
  card.replaceWith(fresh);
  reveal(fresh);
  const frame = fresh.querySelector(".ft-frame");
  const across = acrossFrom(link, fresh);
  if (across) {
    across.scrollIntoView({ block: "center", inline: "nearest" });
  } else if (old && frame) {
    frame.scrollTo(place);
  } else {
    centre(frame, nodeOf(fresh, fresh.dataset.family));
  }
  const next = link.dataset.expandId ? partOf(fresh, link.dataset.expandId) : fresh.querySelector("[data-family-other]");
  (across ?? next)?.focus({ preventScroll: true });
  history.replaceState(history.state, "", link.getAttribute("href"));
  repaint();
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-family] :is(a[data-expand-id], a[data-family-other])");
  if (link && isPlain(event)) {
    event.preventDefault();
    const mine = ++asked;
    const isLast = () => mine === asked;
    const card = link.closest("[data-family]");
    awaited.set(card, mine);
    card.classList.add("htmx-request"); // nobody else replaces it meanwhile
    try {
      const answer = await fetchPart(treeAddress(link.getAttribute("href"), false));
      if (isLast()) {
        put(card, link, answer);
      }
    } catch {
      if (isLast()) {
        location.assign(link.getAttribute("href"));
      }
    } finally {
      if (awaited.get(card) === mine) {
        card.classList.remove("htmx-request");
      }
    }
  }
});

document.querySelectorAll("[data-family]").forEach(show);
document.addEventListener("htmx:load", (event) => reveal(event.target));
