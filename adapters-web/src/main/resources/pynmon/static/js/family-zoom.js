// How large the picture in the floating panel of the family tree is: by buttons, keys, and the wheel
// with Ctrl or Cmd, from a quarter to double; what is in the middle, or under the pointer, stays there.
import { centre } from "./family.js";
import { keep } from "./family-place.js";

const LEAST = 0.25;
const MOST = 2;
const READABLE = 0.75; // letters of 9 pixels
const STEP = 0.15;
const WHEEL = 0.002;
const LINE = 16; // pixels, where a wheel counts lines
let panel = null;
let zoom = 1;

const part = (name) => panel.querySelector(`[data-part="${name}"]`);
const pictures = () => [...part("frame").querySelectorAll("svg.ft-pic, svg.ft-axis")];
const bounded = (to) => Math.min(MOST, Math.max(LEAST, Math.round(to * 100) / 100));

// The picture as large as the zoom has it; to be called when there is another.
export function paintZoom() {
  for (const picture of pictures()) {
    const { width, height } = picture.viewBox.baseVal;
    picture.setAttribute("width", width * zoom);
    picture.setAttribute("height", height * zoom);
  }
  part("zoom").textContent = `${Math.round(zoom * 100)} %`;
}

// What lies at a place of the frame, in units of the picture, lies there afterwards.
function setZoom(to, at) {
  const frame = part("frame");
  const { left, top } = frame.getBoundingClientRect();
  const [x, y] = at ? [at.clientX - left, at.clientY - top] : [frame.clientWidth / 2, frame.clientHeight / 2];
  const space = parseFloat(getComputedStyle(frame).paddingLeft) || 0;
  const [across, down] = [(frame.scrollLeft + x - space) / zoom, (frame.scrollTop + y - space) / zoom];
  zoom = bounded(to);
  paintZoom();
  frame.scrollTo({ left: across * zoom + space - x, top: down * zoom + space - y });
  keep({ zoom });
}

export const zoomIn = () => setZoom(zoom + STEP);
export const zoomOut = () => setZoom(zoom - STEP);
export const zoomReset = () => setZoom(1);

// As large as lets all of it be seen, and never larger than drawn; what would be too small to be read is
// as wide as the frame, or as small as can be read, with the invocation that it is about in the middle.
export function fit() {
  const frame = part("frame");
  const boxes = pictures().map((picture) => picture.viewBox.baseVal);
  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  const height = Math.max(...boxes.map((box) => box.height));
  const space = 2 * (parseFloat(getComputedStyle(frame).paddingLeft) || 0);
  const wide = Math.min((frame.clientWidth - space) / width, 1);
  const whole = Math.min((frame.clientHeight - space) / height, wide);
  const share = whole < READABLE ? Math.max(wide, READABLE) : whole;
  setZoom(Math.floor(share * 100) / 100);
  frame.scrollTo({ left: 0, top: 0 });
  whole < READABLE && centre(frame, frame.querySelector(".ft-node.focus"));
}

function wheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    const turned = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
    setZoom(zoom * Math.exp(-WHEEL * turned), event);
  }
}

// Zooms a panel that is new on the page; what was kept is taken where it can be.
export function zoomable(made, kept) {
  panel = made;
  zoom = typeof kept === "number" && Number.isFinite(kept) ? bounded(kept) : 1;
  part("frame").addEventListener("wheel", wheel, { passive: false });
}
