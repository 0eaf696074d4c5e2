// Moves the window over the strip: it is dragged along, and where it is let go the timeline goes.
// Without this script each part of the strip is a link, and a click still is one.
import { goTo, micros } from "./timeline-time.js";

const LEAST = 4; // pixels; less is a click
let drag = null;
let dragged = false;

const strip = () => document.querySelector(".strip svg");
const lanes = () => document.querySelector("svg.timeline")?.dataset;

const scale = (svg) => svg.querySelector(".tl-plot").getScreenCTM().a;

function shift(event) {
  const { range, left, width, start } = drag;
  const moved = (event.clientX - drag.clientX) / scale(strip());
  return Math.min(Math.max(start + moved, left), left + width - range);
}

function begin(event) {
  strip().classList.add("drag");
  strip().querySelector(".grab").removeAttribute("transform");
  const brush = strip().querySelector(".brush");
  const left = Number(lanes().leftMargin);
  const width = Number(lanes().contentWidth);
  const range = brush.width.baseVal.value;
  drag = { left, width, range, start: brush.x.baseVal.value, clientX: event.clientX };
}

function move(event) {
  if (Math.abs(event.clientX - drag.clientX) < LEAST && !dragged) {
    return;
  }
  dragged = true;
  const by = shift(event) - drag.start;
  strip().querySelector(".grab").setAttribute("transform", `translate(${by} 0)`);
}

function windowAt(x) {
  const range = strip().dataset;
  const from = micros(range.startTime);
  const length = micros(lanes().endTime) - micros(lanes().startTime);
  const share = (x - drag.left) / drag.width;
  const start = Math.round(from + share * (micros(range.endTime) - from));
  return [start, start + length];
}

function end(event) {
  if (dragged) {
    goTo(...windowAt(shift(event)));
  }
  strip().classList.remove("drag");
  drag = null;
}

function cancel() {
  drag = null;
  dragged = false;
  strip()?.classList.remove("drag");
  strip()?.querySelector(".grab")?.removeAttribute("transform");
}

if (document.getElementById("timeline")) {
  document.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button === 0 && event.target.closest(".strip svg") && lanes()) {
      begin(event);
    }
  });
  document.addEventListener("pointermove", (event) => drag && move(event));
  document.addEventListener("pointerup", (event) => drag && end(event));
  document.addEventListener("pointercancel", cancel);
  // A link is a thing that browsers drag, and the end of a drag is no click.
  document.addEventListener("dragstart", (event) => drag && event.preventDefault());
  document.addEventListener("click", (event) => {
    if (dragged && event.target.closest(".strip svg")) {
      event.preventDefault();
      event.stopPropagation();
    }
    dragged = false;
  }, true);
  document.addEventListener("timeline:shown", cancel); // it began over another window
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag) {
      cancel();
      event.preventDefault(); // what is selected stays so
    }
  }, true);
}
