// Where the floating panel of the family tree is, how large it is and how far its picture is zoomed:
// each by pointer and by keys, kept from page to page as long as the tab is open.
const SMALLEST = { width: 280, height: 120 };
const STEP = 16;
const ZOOM = 0.15;
const KEPT = "pynmon-family-panel";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let panel = null;
let zoom = 1;

const part = (name) => panel.querySelector(`[data-part="${name}"]`);

// All of it is inside the window, and so is the button that closes it.
function place(left, top, wide, high) {
  const width = Math.min(innerWidth, Math.max(SMALLEST.width, wide));
  const height = Math.min(innerHeight, Math.max(SMALLEST.height, high));
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
  place(now.left + dx, now.top + dy, now.width + dw, now.height + dh);
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
      place(kept.left, kept.top, kept.width, kept.height);
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

// The picture as large as the zoom has it; to be called when there is another.
export function paintZoom() {
  const picture = part("frame").querySelector("svg.ft-pic");
  if (picture) {
    const { width, height } = picture.viewBox.baseVal;
    picture.setAttribute("width", width * zoom);
    picture.setAttribute("height", height * zoom);
  }
  part("zoom").textContent = `${Math.round(zoom * 100)} %`;
}

export const zoomIn = () => setZoom(zoom + ZOOM);
export const zoomOut = () => setZoom(zoom - ZOOM);
export const zoomReset = () => setZoom(1);

// Folds the panel to its head, or unfolds it to the height that it had.
export function fold() {
  if (!panel.classList.contains("folded")) {
    panel.dataset.height = panel.getBoundingClientRect().height;
  }
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

// The window may have become smaller since it was placed.
export function bringInside() {
  if (panel && !panel.hidden && panel.style.left) {
    const { left, top, width, height } = panel.getBoundingClientRect();
    place(left, top, width, height);
  }
}

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

function wheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    (event.deltaY < 0 ? zoomIn : zoomOut)();
  }
}

// Places a panel that is new on the page.
export function settle(made) {
  panel = made;
  drag(part("head"), (dx, dy) => change({ dx, dy }));
  drag(part("corner"), (dw, dh) => change({ dw, dh }));
  arrows(part("move"), (dx, dy) => change({ dx, dy }));
  arrows(part("corner"), (dw, dh) => change({ dw, dh }));
  panel.addEventListener("wheel", wheel, { passive: false });
  addEventListener("resize", bringInside);
  part("fold").setAttribute("aria-expanded", "true");
  restore();
}
