// Zooms: a rectangle drawn over the picture becomes the window, plus and minus zoom, arrows move.
import { goTo, micros } from "./timeline-time.js";

const SVG = "http://www.w3.org/2000/svg";
const LEAST = 8; // pixels; less is a click
const KEYS = { "+": "in", "=": "in", "-": "out", ArrowLeft: "earlier", ArrowRight: "later" };
let armed = false;
let drag = null;

const picture = () => document.querySelector("svg.timeline");

function arm(on) {
  armed = on;
  document.querySelector(".timeline-container")?.classList.toggle("armed", on);
  document.querySelector("[data-tl=drag]")?.setAttribute("aria-pressed", String(on));
}

function place(event) {
  const svg = picture();
  const { leftMargin, contentWidth } = svg.dataset;
  const matrix = svg.getScreenCTM();
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

function draw(x) {
  drag.rect.setAttribute("x", Math.min(x, drag.x));
  drag.rect.setAttribute("width", Math.abs(x - drag.x));
}

function begin(event) {
  event.preventDefault();
  const svg = picture();
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("class", "brush");
  rect.setAttribute("y", "22");
  rect.setAttribute("height", String(svg.viewBox.baseVal.height - 22));
  svg.append(rect);
  svg.setPointerCapture(event.pointerId);
  drag = { x: place(event), clientX: event.clientX, rect };
  draw(drag.x);
}

function end(event) {
  const { x, clientX, rect } = drag;
  rect.remove();
  drag = null;
  if (Math.abs(event.clientX - clientX) < LEAST) {
    return;
  }
  const [from, to] = [time(x), time(place(event))].sort((a, b) => a - b);
  if (from < to) {
    goTo(from, to);
  }
}

function cancel() {
  drag?.rect.remove();
  drag = null;
}

if (document.getElementById("timeline")) {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-tl=drag]")) {
      arm(!armed);
    } else if (armed && event.target.closest("svg.timeline")) {
      event.preventDefault(); // the end of a drag over a bar is no visit
    }
  }, true);
  document.addEventListener("pointerdown", (event) => {
    if (armed && event.button === 0 && event.target.closest("svg.timeline")) {
      begin(event);
    }
  });
  document.addEventListener("pointermove", (event) => drag && draw(place(event)));
  document.addEventListener("pointerup", (event) => drag && end(event));
  document.addEventListener("pointercancel", cancel);
  document.addEventListener("dragstart", (event) => {
    if (armed && event.target.closest("svg.timeline")) {
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && armed) {
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
