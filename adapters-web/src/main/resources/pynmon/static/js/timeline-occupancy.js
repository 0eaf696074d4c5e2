// What was occupied in a slice of time lights up in the lanes above, and the time of an invocation
// that the pointer or the focus is on is marked in the picture of what was occupied. The classes are
// its own, for those of highlight.js come and go with the same pointer.
import { isShown } from "./highlight.js";

const SVG = "http://www.w3.org/2000/svg";
let marked = [];

const lanes = () => document.querySelector("svg.timeline");

function spans(inv) {
  return [...inv.querySelectorAll(".seg-run, .seg-wait")].map((bar) => {
    const { x, width } = bar.getBBox();
    return [x, x + width];
  });
}

function clear() {
  marked.forEach((part) => part.classList.remove("there"));
  lanes()?.classList.remove("dim-absent");
  marked = [];
  document.querySelectorAll(".occ .extent").forEach((old) => old.remove());
}

function lightSlot(slot) {
  const { x, width } = slot.querySelector("rect").getBBox();
  const there = (inv) => spans(inv).some(([from, to]) => from < x + width && to > x);
  marked = [...document.querySelectorAll(".timeline .inv")].filter(there);
  marked.forEach((part) => part.classList.add("there"));
  if (marked.length) {
    lanes().classList.add("dim-absent");
  }
}

function markExtent(inv) {
  const picture = document.querySelector("svg.occ > .tl-plot");
  for (const [from, to] of picture ? spans(inv) : []) {
    const rect = document.createElementNS(SVG, "rect");
    const sides = { class: "extent", x: from, y: 0, width: to - from, height: 54 };
    Object.entries(sides).forEach(([name, value]) => rect.setAttribute(name, String(value)));
    picture.append(rect);
  }
}

// An entry of a log is as good as the bars of the invocation that wrote it.
const drawn = (id) => (id ? document.querySelector(`.log-dock .inv[data-invocation-id="${CSS.escape(id)}"]`) : null);

function follow(event) {
  clear();
  if (!isShown(event)) {
    return;
  }
  const slot = event.target.closest?.(".occ .slot");
  const inv = event.target.closest?.(".timeline .inv") ?? drawn(event.target.closest?.("#log-entries > li")?.dataset.invocationId);
  if (slot && lanes()) {
    lightSlot(slot);
  } else if (inv) {
    markExtent(inv);
  }
}

if (document.querySelector("#timeline, .log-dock")) {
  document.addEventListener("pointed", follow);
  document.addEventListener("focusin", follow);
  document.documentElement.addEventListener("pointerleave", clear);
}
