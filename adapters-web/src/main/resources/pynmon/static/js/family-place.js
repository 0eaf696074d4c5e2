// Where the floating panel of the family tree is and how large: it is moved and resized by pointer
// and by keys, folded to its head, and kept inside the window, from page to page as long as the tab
// is open. On a phone it is a sheet at the lower end, of which the upper edge alone moves.
const SMALLEST = { width: 320, height: 160 };
const STEP = 16;
const FURTHEST = 100_000;
const KEPT = "pynmon-family-panel";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SIDES = ["n", "e", "s", "w", "ne", "nw", "sw"];
const sheet = matchMedia("(max-width: 575px)");
let panel = null;
let wanted = null; // what the visitor made of it; where the style sheet puts it as long as nothing
let beside = {}; // what others keep with it

const part = (name) => panel.querySelector(`[data-part="${name}"]`);
const within = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const isFolded = () => panel.classList.contains("folded");

// --- Kept from page to page ------------------------------------------------------------------

// What is kept may have been written by anything: only numbers that can be are taken.
function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept !== null && typeof kept === "object" ? kept : {};
  } catch {
    return {}; // storage may be forbidden, or hold something else
  }
}

const isLength = (value) => typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= FURTHEST;

function boxOf({ left, top, width, height }) {
  return [left, top, width, height].every(isLength) ? { left, top, width, height } : null;
}

// Keeps something more with the place of the panel, such as how far it is zoomed.
export function keep(more = {}) {
  Object.assign(beside, more);
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...wanted, ...beside, folded: isFolded() }));
  } catch {
    // Without storage the panel begins anew on each page.
  }
}

// --- Place -----------------------------------------------------------------------------------

// All of it is inside the window, whatever was wanted when that was larger.
function inside({ left, top, width, height }) {
  const wide = within(width, Math.min(SMALLEST.width, innerWidth), innerWidth);
  const high = within(height, Math.min(SMALLEST.height, innerHeight), innerHeight);
  const seen = isFolded() ? part("head").offsetHeight : high;
  return { left: within(left, 0, innerWidth - wide), top: within(top, 0, innerHeight - seen), width: wide, height: high };
}

function show() {
  const box = wanted && inside(wanted);
  const styles = { left: "", top: "", right: "", bottom: "", width: "", height: "" };
  if (box && sheet.matches) {
    styles.height = `${box.height}px`;
  } else if (box) {
    Object.assign(styles, { left: `${box.left}px`, top: `${box.top}px`, right: "auto", bottom: "auto" });
    Object.assign(styles, { width: `${box.width}px`, height: `${box.height}px` });
  }
  if (isFolded()) {
    styles.height = "";
  }
  Object.assign(panel.style, styles);
}

// Where it is now. Folded, it keeps the height that it unfolds to.
function now() {
  const { left, top, width, height } = panel.getBoundingClientRect();
  const unfolded = isFolded() ? (wanted?.height ?? Number(panel.dataset.height)) : height;
  return { left, top, width, height: unfolded || SMALLEST.height };
}

function settle(box) {
  wanted = inside(box);
  show();
}

// The window may have become smaller since it was placed, or larger again.
export function bringInside() {
  if (panel && !panel.hidden) {
    show();
  }
}

const moved = (box, dx, dy) => ({ ...box, left: box.left + dx, top: box.top + dy });

// The sides that are named follow, as far as the window reaches and the smallest size; others stay.
function resized({ left, top, width, height }, sides, dx, dy) {
  const right = left + width;
  const bottom = top + height;
  const west = sides.includes("w") ? within(left + dx, 0, right - SMALLEST.width) : left;
  const north = sides.includes("n") ? within(top + dy, 0, bottom - SMALLEST.height) : top;
  const east = sides.includes("e") ? within(right + dx, left + SMALLEST.width, innerWidth) : right;
  const south = sides.includes("s") ? within(bottom + dy, top + SMALLEST.height, innerHeight) : bottom;
  return { left: west, top: north, width: east - west, height: south - north };
}

// A sheet has nowhere to go: it becomes higher or lower.
const move = (box, dx, dy) => (sheet.matches ? resized(box, "n", 0, dy) : moved(box, dx, dy));
const resize = (sides) => (box, dx, dy) => resized(box, sheet.matches ? "n" : sides, dx, dy);

// --- Pointer and keys ------------------------------------------------------------------------

function drag(handle, change) {
  handle.addEventListener("pointerdown", (event) => {
    const control = event.target.closest("button, a");
    if (event.button !== 0 || (control && control !== handle && control.dataset.part !== "move")) {
      return;
    }
    event.preventDefault();
    control?.focus();
    handle.setPointerCapture(event.pointerId);
    const box = now();
    const follow = (step) => settle(change(box, step.clientX - event.clientX, step.clientY - event.clientY));
    handle.addEventListener("pointermove", follow);
    const end = () => {
      handle.removeEventListener("pointermove", follow);
      keep();
    };
    handle.addEventListener("lostpointercapture", end, { once: true });
  });
}

function arrows(handle, change) {
  handle.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      const step = event.shiftKey ? 4 * STEP : STEP;
      settle(change(now(), arrow[0] * step, arrow[1] * step));
      keep();
    }
  });
}

function grip(sides) {
  const made = document.createElement("span");
  made.className = `grip ${sides}`;
  made.dataset.grip = sides;
  panel.append(made);
  drag(made, resize(sides));
}

// Folds the panel to its head, or unfolds it to the height that it had.
export function fold() {
  panel.dataset.height = now().height;
  panel.classList.toggle("folded");
  tellFold();
  show();
  keep();
}

function tellFold() {
  part("fold").setAttribute("aria-expanded", String(!isFolded()));
  part("fold").textContent = isFolded() ? "▸" : "▾";
}

// Places a panel that is new on the page; answers what else was kept with its place.
export function place(made) {
  panel = made;
  drag(part("head"), move);
  drag(part("corner"), resize("se"));
  arrows(part("move"), move);
  arrows(part("corner"), resize("se"));
  SIDES.forEach(grip);
  addEventListener("resize", bringInside);
  const kept = read();
  wanted = boxOf(kept);
  panel.classList.toggle("folded", kept.folded === true);
  tellFold();
  show();
  return kept;
}
