// Zooms: a rectangle drawn over the picture becomes the window, with Shift or while the button is
// pressed; plus and minus zoom, arrows move.
import { goTo, micros } from "./timeline-time.js";

const SVG = "http://www.w3.org/2000/svg";
const LEAST = 8; // pixels; less is a click
const KEYS = { "+": "in", "=": "in", "-": "out", ArrowLeft: "earlier", ArrowRight: "later" };
let armed = false;
let drag = null;
let wasDrawn = false; // the next click is the end of it

const picture = () => document.querySelector("svg.timeline");
const plot = () => picture().querySelector(":scope > .tl-plot");

function arm(on) {
  armed = on;
  document.querySelector(".timeline-container")?.classList.toggle("armed", on);
  document.querySelector("[data-tl=drag]")?.setAttribute("aria-pressed", String(on));
}

function place(event) {
  const svg = picture();
  const { leftMargin, contentWidth } = svg.dataset;
  const matrix = plot().getScreenCTM();
  const x = (event.clientX - matrix.e) / matrix.a;
  const left = Number(leftMargin);
  return Math.min(Math.max(x, left), left + Number(contentWidth));
}

function time(x) {
  const { startTime, endTime, leftMargin, contentWidth } = picture().dataset;
  const from = micros(startTime);
  const share = (x - Number(leftMargin)) / Number(contentWidth);
  return Math.round(from + share * (micros(endTime) - from));
}

function rectangle(svg) {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("class", "brush");
  rect.setAttribute("y", "22");
  rect.setAttribute("height", String(svg.viewBox.baseVal.height - 22));
  plot().append(rect);
  return rect;
}

function begin(event) {
  event.preventDefault();
  wasDrawn = false;
  drag = { x: place(event), clientX: event.clientX, rect: null };
}

const isClick = (event) => Math.abs(event.clientX - drag.clientX) < LEAST;

function draw(event) {
  if (!drag.rect && !isClick(event)) {
    picture().setPointerCapture(event.pointerId);
    drag.rect = rectangle(picture());
    wasDrawn = true;
  }
  const x = place(event);
  drag.rect?.setAttribute("x", Math.min(x, drag.x));
  drag.rect?.setAttribute("width", Math.abs(x - drag.x));
}

function end(event) {
  const { x, rect } = drag;
  const isShort = isClick(event);
  rect?.remove();
  drag = null;
  if (isShort) {
    return;
  }
  const [from, to] = [time(x), time(place(event))].sort((a, b) => a - b);
  if (from < to) {
    arm(false);
    goTo(from, to);
  }
}

function cancel() {
  drag?.rect?.remove();
  drag = null;
}

if (document.getElementById("timeline")) {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-tl=drag]")) {
      arm(!armed);
    } else if ((armed || wasDrawn) && event.target.closest("svg.timeline")) {
      event.preventDefault(); // the end of a drag over a bar is no visit
    }
    wasDrawn = false;
  }, true);
  document.addEventListener("pointerdown", (event) => {
    const selects = armed || (event.shiftKey && event.pointerType !== "touch");
    if (selects && event.button === 0 && event.target.closest("#timeline svg.timeline")) {
      begin(event);
    }
  });
  document.addEventListener("pointermove", (event) => drag && draw(event));
  document.addEventListener("pointerup", (event) => drag && end(event));
  document.addEventListener("pointercancel", cancel);
  document.addEventListener("dragstart", (event) => {
    if (drag && event.target.closest("svg.timeline")) {
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (armed || drag)) {
      cancel();
      arm(false);
      event.preventDefault();
      event.stopPropagation(); // what is selected stays so
      return;
    }
    const step = KEYS[event.key];
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (step && plain && event.target.closest(".timeline-container")) {
      event.preventDefault();
      document.querySelector(`#timeline a[data-tl=${step}]`)?.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true }),
      );
    }
  }, true);
  document.addEventListener("timeline:shown", () => {
    cancel(); // it was drawn over another window
    arm(armed);
  });
}
