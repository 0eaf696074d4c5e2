// The family tree in a panel that floats over a page, such as the timeline: it can be moved, resized,
// folded and zoomed, each by pointer and by keys. It opens for [data-family-open="<id>"], for the
// event "pynmon:family" on the document with { id }, and for whoever calls openFamily.
import { dim, light, repaint, select } from "./highlight.js";
import { centre, fetchPart, isPlain, nodeOf, treeAddress } from "./family.js";

const SMALLEST = { width: 280, height: 120 };
const STEP = 16;
const KEPT = "pynmon-family-panel";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let panel = null;
let opener = null;
let zoom = 1;
let shown = null;

const part = (name) => panel.querySelector(`[data-part="${name}"]`);

// The timeline says where the pages of invocations are; elsewhere they lie beside this page.
const folder = () =>
  document.querySelector("[data-invocations]")?.dataset.invocations ??
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
  listen();
  restore();
}

// --- Place, size, zoom -----------------------------------------------------------------------

function place(left, top, width, height) {
  const right = Math.max(0, innerWidth - width);
  const bottom = Math.max(0, innerHeight - 40);
  Object.assign(panel.style, {
    left: `${Math.min(Math.max(0, left), right)}px`,
    top: `${Math.min(Math.max(0, top), bottom)}px`,
    right: "auto",
    bottom: "auto",
    width: `${width}px`,
    height: panel.classList.contains("folded") ? "" : `${height}px`,
  });
}

function change({ dx = 0, dy = 0, dw = 0, dh = 0 }) {
  const now = panel.getBoundingClientRect();
  const width = Math.min(innerWidth, Math.max(SMALLEST.width, now.width + dw));
  const height = Math.min(innerHeight, Math.max(SMALLEST.height, now.height + dh));
  place(now.left + dx, now.top + dy, width, height);
  keep();
}

function keep() {
  const { left, top, width, height } = panel.getBoundingClientRect();
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ left, top, width, height, zoom }));
  } catch {
    // Storage may be forbidden; the panel then begins anew on each page.
  }
}

function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    if (kept) {
      place(kept.left, kept.top, kept.width, Math.max(SMALLEST.height, kept.height));
      zoom = Math.min(2, Math.max(0.25, Number(kept.zoom) || 1));
    }
  } catch {
    // What cannot be read is not used.
  }
}

// From a quarter to double, in steps of 15 %; what is in the middle stays there.
function setZoom(to) {
  const frame = part("frame");
  const before = zoom;
  zoom = Math.min(2, Math.max(0.25, Math.round(to * 100) / 100));
  const middle = [frame.scrollLeft + frame.clientWidth / 2, frame.scrollTop + frame.clientHeight / 2];
  paintZoom();
  frame.scrollLeft = (middle[0] * zoom) / before - frame.clientWidth / 2;
  frame.scrollTop = (middle[1] * zoom) / before - frame.clientHeight / 2;
  keep();
}

function paintZoom() {
  const picture = part("frame").querySelector("svg.ft-pic");
  if (picture) {
    const { width, height } = picture.viewBox.baseVal;
    picture.setAttribute("width", width * zoom);
    picture.setAttribute("height", height * zoom);
  }
  part("zoom").textContent = `${Math.round(zoom * 100)} %`;
}

// --- Content ---------------------------------------------------------------------------------

function complain(text) {
  const note = element("p", "note warn");
  note.setAttribute("role", "alert");
  note.textContent = text;
  part("frame").replaceChildren(note);
  part("count").textContent = "";
}

async function load(page) {
  try {
    part("frame").replaceChildren(await fetchPart(treeAddress(page, true)));
    part("count").textContent = panel.querySelector(".ft-wrap")?.dataset.count ?? "";
  } catch (error) {
    complain(error.message);
  }
  paintZoom();
  repaint();
}

// Opens the panel with the family of an invocation, or shows that family in it.
export async function openFamily(id) {
  if (!panel) {
    build();
  }
  if (panel.hidden || !panel.isConnected) {
    (document.querySelector("main") ?? document.body).append(panel);
  }
  panel.hidden = false;
  shown = id;
  part("page").href = pageOf(id);
  await load(pageOf(id));
  centre(part("frame"), nodeOf(panel, id));
  light(id);
}

// Closes the panel; the focus goes back to what opened it.
export function closeFamily() {
  if (panel && !panel.hidden) {
    panel.hidden = true;
    dim();
    opener?.focus?.();
    opener = null;
  }
}

async function expand(link) {
  const frame = part("frame");
  const { scrollLeft, scrollTop } = frame;
  await load(link.getAttribute("href"));
  frame.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
  nodeOf(panel, link.dataset.expandId)?.focus({ preventScroll: true });
}

async function recentre(id) {
  const loaded = openFamily(id);
  select(id);
  await loaded;
  nodeOf(panel, id)?.focus({ preventScroll: true });
}

// --- Pointer and keys ------------------------------------------------------------------------

function drag(handle, move) {
  handle.addEventListener("pointerdown", (event) => {
    const control = event.target.closest("button, a");
    if (event.button !== 0 || (control && control !== handle && control.dataset.part !== "move")) {
      return;
    }
    event.preventDefault();
    control?.focus();
    handle.setPointerCapture(event.pointerId);
    const follow = (step) => move(step.movementX, step.movementY);
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", follow), { once: true });
  });
}

function arrows(handle, move) {
  handle.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      const step = event.shiftKey ? 4 * STEP : STEP;
      move(arrow[0] * step, arrow[1] * step);
    }
  });
}

function fold() {
  const folded = panel.classList.toggle("folded");
  const { left, top, width } = panel.getBoundingClientRect();
  const kept = Number(panel.dataset.height) || 320;
  if (!folded) {
    place(left, top, width, kept);
  } else {
    panel.style.height = "";
  }
  part("fold").setAttribute("aria-expanded", String(!folded));
  part("fold").textContent = folded ? "▸" : "▾";
}

const ACTIONS = {
  in: () => setZoom(zoom + 0.15),
  out: () => setZoom(zoom - 0.15),
  close: closeFamily,
  fold: () => {
    if (!panel.classList.contains("folded")) {
      panel.dataset.height = panel.getBoundingClientRect().height;
    }
    fold();
  },
};

const KEYS = { "+": "in", "=": "in", "-": "out", Escape: "close" };

function press(event) {
  const action = KEYS[event.key];
  if (action && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    ACTIONS[action]();
  } else if (event.key === "0" && !event.ctrlKey && !event.metaKey) {
    setZoom(1);
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

function listen() {
  drag(part("head"), (dx, dy) => change({ dx, dy }));
  drag(part("corner"), (dw, dh) => change({ dw, dh }));
  arrows(part("move"), (dx, dy) => change({ dx, dy }));
  arrows(part("corner"), (dw, dh) => change({ dw, dh }));
  panel.addEventListener("keydown", press);
  panel.addEventListener("click", click);
  panel.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        setZoom(zoom + (event.deltaY < 0 ? 0.15 : -0.15));
      }
    },
    { passive: false },
  );
  part("fold").setAttribute("aria-expanded", "true");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-family-open]");
  if (link && isPlain(event)) {
    event.preventDefault();
    opener = link;
    void openFamily(link.dataset.familyOpen).then(() => part("frame").focus({ preventScroll: true }));
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
