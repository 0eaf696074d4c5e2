// The family tree on a page: what loads more does so in place, and the picture shows the invocation
// it is about. Without this script the same links lead to the page with more of the tree.
import { repaint } from "./highlight.js";

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

function show(card) {
  centre(card.querySelector(".ft-frame"), nodeOf(card, card.dataset.family));
}

async function loadMore(card, link) {
  const old = card.querySelector(".ft-frame");
  const place = { left: old.scrollLeft, top: old.scrollTop };
  const open = card.querySelector(".ft-twin").open;
  const fresh = (await fetchPart(treeAddress(link.getAttribute("href"), false))).querySelector("[data-family]");
  card.replaceWith(fresh);
  fresh.querySelector(".ft-twin").open = open;
  fresh.querySelector(".ft-frame").scrollTo({ ...place, behavior: "instant" });
  nodeOf(fresh, link.dataset.expandId)?.focus({ preventScroll: true });
  history.replaceState(history.state, "", link.getAttribute("href"));
  repaint();
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-family] a[data-expand-id]");
  if (link && isPlain(event)) {
    event.preventDefault();
    try {
      await loadMore(link.closest("[data-family]"), link);
    } catch {
      location.assign(link.href);
    }
  }
});

document.querySelectorAll("[data-family]").forEach(show);
