// From when to when an invocation is drawn, read from where it stands, and no more precisely than
// that tells.
import { micros, written } from "./timeline-time.js";

const EDGE = 0.02; // what stands at an edge of the window goes on beyond it
const DAY = 86_400e6;

function scaleOf(part) {
  const { startTime, endTime, leftMargin, contentWidth } = part.closest("svg.timeline").dataset;
  const from = micros(startTime);
  return { from, length: micros(endTime) - from, left: Number(leftMargin), width: Number(contentWidth) };
}

const middle = ({ x, width }) => x + width / 2;

// For example "14:43:48 to 14:45:00". Marks stand where they belong; a short bar is drawn longer
// than it is, so it counts where no mark ends it.
export function spanOf(part) {
  const { left, width } = scaleOf(part);
  const points = [...part.querySelectorAll(".pt")].map((point) => middle(point.getBBox()));
  const bars = [...part.querySelectorAll(".seg-run, .seg-wait, .seg-pause")].map((bar) => bar.getBBox());
  const from = Math.min(...points, ...bars.map((bar) => bar.x));
  const last = Math.max(...bars.map((bar) => bar.x));
  const ends = points.filter((x) => x >= last - EDGE);
  const to = Math.max(...(ends.length ? ends : bars.map((bar) => bar.x + bar.width)));
  const begin = partClock(part, from);
  const end = to >= left + width - EDGE ? ", goes on" : ` to ${partClock(part, to)}`;
  return (from <= left + EDGE ? "before " : "") + begin + end;
}

// The time at a place of the picture: as exact as a hundredth of a unit is.
function partClock(part, x) {
  const { from, length, left, width } = scaleOf(part);
  const at = written(Math.round(from + ((x - left) / width) * length));
  const clock = at.clock.slice(0, length <= 20e6 ? 12 : length <= 180e6 ? 10 : length <= DAY / 2 ? 8 : 5);
  return length >= DAY ? `${at.date.slice(5)} ${clock}` : clock;
}
