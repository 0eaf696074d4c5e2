// The family tree in a panel that floats over a page, such as the timeline: it can be moved, resized,
// folded and zoomed, each by pointer and by keys. It opens for [data-family-open="<id>"], for the
// event "pynmon:family" on the document with { id }, and for whoever calls openFamily.
import { dim, light, repaint, select } from "./highlight.js";
import { acrossFrom, centre, fetchPart, isPlain, nodeOf, treeAddress } from "./family.js";
import { bringInside, fold, paintZoom, settle, zoomIn, zoomOut, zoomReset } from "./family-place.js";

let panel = null;
let opener = null;
let shown = null;
let asked = 0; // answers may come in another order, or when the panel is closed

const part = (name) => panel.querySelector(`[data-part="${name}"]`);

// The timeline says where the pages of invocations are; elsewhere they lie beside this page.
const folder = () =>
  document.getElementById("timeline-panel")?.dataset.of ??
  location.pathname.replace(/\/invocations\/.*$/, "/invocations/");
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
  panel.setAttribute("aria-label", "Family tree");
  const head = element("header", "", "head");
  const title = element("h2", "");
  title.textContent = "Family";
  const end = element("span", "end");
  const level = element("span", "zoom t3 small", "zoom");
  const page = element("a", "btn-x sm plain", "page");
  page.textContent = "Open";
  end.append(page, button("out", "Zoom out, key minus", "−"), level, button("in", "Zoom in, key plus", "+"), button("fold", "Fold", "▾"), button("close", "Close, key Escape", "✕"));
  head.append(button("move", "Move, arrow keys", "✥"), title, element("span", "t3 small", "count"), end);
  const frame = element("div", "ft-frame", "frame");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "Family tree, picture");
  const corner = element("button", "corner", "corner");
  corner.type = "button";
  corner.setAttribute("aria-label", "Resize, arrow keys");
  panel.append(head, frame, corner);
  (document.querySelector("main") ?? document.body).append(panel);
  panel.addEventListener("keydown", press);
  panel.addEventListener("click", click);
  settle(panel);
}

// --- Content ---------------------------------------------------------------------------------

function complain(text) {
  const note = element("p", "note warn");
  note.setAttribute("role", "alert");
  note.textContent = text;
  part("frame").replaceChildren(note);
  part("count").textContent = "";
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
    part("frame").replaceChildren(answer);
    part("count").textContent = panel.querySelector(".ft-wrap")?.dataset.count ?? "";
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
  part("page").href = pageOf(id);
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
    frame.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
    across?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
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

// --- Pointer and keys ------------------------------------------------------------------------

const ACTIONS = { in: zoomIn, out: zoomOut, close: closeFamily, fold };

const KEYS = { "+": "in", "=": "in", "-": "out", Escape: "close" };

function press(event) {
  const action = KEYS[event.key];
  if (action && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    ACTIONS[action]();
  } else if (event.key === "0" && !event.ctrlKey && !event.metaKey) {
    zoomReset();
  }
}

function click(event) {
  const link = event.target.closest("a[data-expand-id], a.ft-node");
  const named = event.target.closest("[data-part]")?.dataset.part;
  if (link && isPlain(event)) {
    event.preventDefault();
    void (link.dataset.expandId ? expand(link) : recentre(link.dataset.invId));
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
