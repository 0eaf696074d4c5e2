// The family tree in a panel that floats over the timeline or the page of an invocation: it can be
// moved, resized, folded and zoomed, each by pointer and by keys. It opens for
// [data-family-open="<id>"], for the event "pynmon:family" on the document with { id }, for whoever
// calls openFamily, and on the page that a click in it led to. Of the answer, .ft-say stands above
// the picture and .ft-foot below it; what is between is scrolled.
import { dim, light, repaint, select } from "./highlight.js";
import { acrossFrom, centre, fetchPart, isPlain, nodeOf, treeAddress } from "./family.js";
import { bringInside, fold, place } from "./family-place.js";
import { fit, paintZoom, zoomable, zoomIn, zoomOut, zoomReset } from "./family-zoom.js";

const JUMP = "pynmon-family-jump";
const JUMP_LASTS = 30_000;

// What of the picture is lit and can be dimmed: the name of its switch, whom it is about, what it says.
const LIT = [
  ["crit", ".crit", "Critical path"],
  ["fails", ".ft-edge.failed, .ft-node:is(.st-failed, .st-killed)", "Failed branch"],
];

let panel = null;
let opener = null;
let shown = null;
let asked = 0; // answers may come in another order, or when the panel is closed

const part = (name) => panel.querySelector(`[data-part="${name}"]`);

// On the timeline another invocation is shown in place; elsewhere it has a page of its own.
const isTimeline = () => document.getElementById("timeline-panel") !== null;

// The timeline says where the pages of invocations are; elsewhere the card of the family leads to one.
const folder = () =>
  document.getElementById("timeline-panel")?.dataset.of ??
  document.querySelector("[data-family-other]").pathname.replace(/[^/]*$/, "");
const pageOf = (id) => folder() + encodeURIComponent(id);

function button(name, label, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn-x sm plain";
  made.dataset.part = name;
  made.setAttribute("aria-label", label);
  made.title = label;
  made.textContent = text;
  return made;
}

function lamp(name, text) {
  const made = button(name, text, text);
  made.className = "chip";
  made.ariaPressed = "true";
  return made;
}

function turn(name) {
  part(name).ariaPressed = String(!panel.classList.toggle(`no-${name}`));
}

function element(tag, css, name) {
  const made = document.createElement(tag);
  made.className = css;
  if (name) {
    made.dataset.part = name;
  }
  return made;
}

function build() {
  panel = element("section", "card-x ft-panel");
  panel.dataset.added = ""; // a page that keeps up leaves it alone
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "family-panel-h");
  const head = element("header", "", "head");
  const title = element("h2", "");
  title.id = "family-panel-h";
  title.textContent = "Family tree";
  const end = element("span", "end");
  const zoom = element("span", "ft-zoom");
  zoom.setAttribute("role", "group");
  zoom.setAttribute("aria-label", "Zoom");
  const level = element("output", "", "zoom");
  zoom.append(button("out", "Zoom out, key minus", "−"), level, button("in", "Zoom in, key plus", "+"));
  const page = element("a", "btn-x sm plain", "page");
  page.textContent = "Open";
  end.append(...LIT.map(([name, , text]) => lamp(name, text)), page, zoom, button("fit", "Fit, key F", "Fit"), button("close", "Close, key Escape", "✕"));
  head.append(button("fold", "Fold", "▾"), button("move", "Move, arrow keys", "✥"), title, element("span", "ft-root", "root"), element("span", "t3 small", "count"), end);
  const frame = element("div", "ft-frame", "frame");
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", "Family tree, picture");
  const corner = element("button", "corner", "corner");
  corner.type = "button";
  corner.setAttribute("aria-label", "Resize, arrow keys");
  panel.append(head, element("div", "ft-says", "say"), frame, element("footer", "", "foot"), corner);
  (document.querySelector("main") ?? document.body).append(panel);
  panel.addEventListener("keydown", press);
  panel.addEventListener("click", click);
  zoomable(panel, place(panel).zoom);
}

// --- Content ---------------------------------------------------------------------------------

function put(answer) {
  part("say").replaceChildren(...answer.querySelectorAll(".ft-say"));
  part("foot").replaceChildren(...answer.querySelectorAll(".ft-foot"));
  LIT.forEach(([name, lit]) => (part(name).hidden = !answer.querySelector(lit)));
  part("frame").replaceChildren(answer);
  const wrap = panel.querySelector(".ft-wrap");
  part("count").textContent = [wrap?.dataset.count, wrap?.dataset.whole].filter(Boolean).join(", ");
  part("root").replaceChildren(...rootOf(panel.querySelector(".ft-node")));
}

// Whose family it is, as the first box has it.
function rootOf(node) {
  const made = (css, from) => {
    const text = element("span", css);
    text.textContent = node.querySelector(from)?.textContent ?? "";
    return text;
  };
  return node ? [badgeOf(node), made("fn", ".fn"), made("mono t3 small", ".tm.mono")] : [];
}

function badgeOf(node) {
  const badge = element("span", `st ${[...node.classList].find((name) => name.startsWith("st-")) ?? "st-unknown"}`);
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = node.querySelector("use.glyph").cloneNode();
  ["x", "y", "width", "height"].forEach((name) => use.removeAttribute(name));
  mark.setAttribute("class", "i");
  mark.setAttribute("aria-hidden", "true");
  mark.append(use);
  badge.append(mark, node.dataset.status);
  return badge;
}

function complain(text) {
  const note = element("p", "note warn");
  note.setAttribute("role", "alert");
  note.textContent = text;
  ["say", "foot", "root", "count"].forEach((name) => part(name).replaceChildren());
  part("frame").replaceChildren(note);
}

// A page that somebody comes back to has the panel open if it had.
function remember(isOpen) {
  if (!isTimeline()) {
    history.replaceState({ ...history.state, family: isOpen }, "");
  }
}

// True when the answer was shown: it is not when something else was asked for since.
async function load(page) {
  const mine = ++asked;
  const answer = await fetchPart(treeAddress(page, true)).catch((error) => error);
  if (mine !== asked) {
    return false;
  }
  if (answer instanceof Error) {
    complain(answer.message);
  } else {
    put(answer);
  }
  paintZoom();
  repaint();
  return true;
}

// Opens the panel with the family of an invocation, or shows that family in it; false when another
// was asked for before it came.
export async function openFamily(id) {
  if (!panel) {
    build();
  }
  if (panel.hidden || !panel.isConnected) {
    (document.querySelector("main") ?? document.body).append(panel);
  }
  panel.hidden = false;
  bringInside();
  shown = id;
  remember(true);
  part("page").href = pageOf(id);
  part("page").hidden = !isTimeline();
  const isShown = await load(pageOf(id));
  if (isShown) {
    centre(part("frame"), nodeOf(panel, id));
    light(id);
  }
  return isShown;
}

// Closes the panel; the focus goes back to what opened it.
export function closeFamily() {
  if (panel && !panel.hidden) {
    panel.hidden = true;
    remember(false);
    asked++;
    dim();
    opener?.focus?.();
    opener = null;
  }
}

async function expand(link) {
  const frame = part("frame");
  const { scrollLeft, scrollTop } = frame;
  if (await load(link.getAttribute("href"))) {
    const across = acrossFrom(link, panel);
    frame.scrollTo({ left: scrollLeft, top: scrollTop });
    across?.scrollIntoView({ block: "center", inline: "nearest" });
    (across ?? nodeOf(panel, link.dataset.expandId))?.focus({ preventScroll: true });
  }
}

async function recentre(id) {
  const loaded = openFamily(id);
  select(id);
  if (await loaded) {
    nodeOf(panel, id)?.focus({ preventScroll: true });
  }
}

// --- From page to page -----------------------------------------------------------------------

// The page that a click leads to has the panel open, too; any other page has not.
function leap(id) {
  try {
    sessionStorage.setItem(JUMP, JSON.stringify({ id, at: Date.now() }));
  } catch {
    // Without storage that page has the family in its card.
  }
}

function land() {
  const here = document.querySelector("[data-family]")?.dataset.family;
  try {
    const jump = JSON.parse(sessionStorage.getItem(JUMP));
    sessionStorage.removeItem(JUMP);
    const isJump = jump?.id === here && Math.abs(Date.now() - jump.at) < JUMP_LASTS;
    const isBack = history.state?.family && performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (here && (isJump || isBack)) {
      void openFamily(here).then((isShown) => isShown && nodeOf(panel, here)?.focus({ preventScroll: true }));
    } else if (history.state?.family) {
      remember(false); // it is closed by loading the page anew
    }
  } catch {
    // What cannot be read is not followed.
  }
}

// --- Pointer and keys ------------------------------------------------------------------------

const ACTIONS = { in: zoomIn, out: zoomOut, reset: zoomReset, fit, close: closeFamily, fold, crit: () => turn("crit"), fails: () => turn("fails") };

const KEYS = { "+": "in", "=": "in", "-": "out", 0: "reset", f: "fit", F: "fit", Escape: "close" };

function press(event) {
  const action = KEYS[event.key];
  if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    event.stopPropagation();
    ACTIONS[action]();
  }
}

function click(event) {
  const link = event.target.closest("a[data-expand-id], a.ft-node");
  const named = event.target.closest("[data-part]")?.dataset.part;
  if (link && isPlain(event) && (link.dataset.expandId || isTimeline())) {
    event.preventDefault();
    void (link.dataset.expandId ? expand(link) : recentre(link.dataset.invId));
  } else if (link && isPlain(event)) {
    leap(link.dataset.invId);
  } else if (named in ACTIONS) {
    ACTIONS[named]();
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-family-open]");
  if (link && isPlain(event)) {
    event.preventDefault();
    opener = link;
    void openFamily(link.dataset.familyOpen).then((isShown) => isShown && part("frame").focus({ preventScroll: true }));
  }
});

// What is selected elsewhere becomes the middle of an open panel.
document.addEventListener("pynmon:select", (event) => {
  const { id } = event.detail;
  if (id !== null && panel && !panel.hidden && id !== shown) {
    void openFamily(id);
  }
});

document.addEventListener("pynmon:family", (event) => void openFamily(event.detail.id));

land();
