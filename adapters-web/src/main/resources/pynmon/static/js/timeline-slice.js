// A slice of time spans all lanes: its card tells first of the one that is pointed at.
const box = (part) => part.getBoundingClientRect();

// Which lane that is, from above; -1 beside them.
export const laneAt = (y) => [...document.querySelectorAll("#tl-grounds > .lane")].findIndex((lane) => box(lane).top <= y && y < box(lane).bottom);

// "MultiThreadRunner worker-2: 12 at work or waiting, 1 in trouble".
export function inLane(slice, lane) {
  const name = document.querySelectorAll("#tl-lanes > .runner")[lane]?.querySelector(".tx, .lane-name")?.textContent;
  const [all, trouble] = slice.dataset.lanes?.split(" ")[lane]?.split("/") ?? [];
  return name && all ? `${name}: ${all} at work or waiting${trouble ? `, ${trouble} in trouble` : ""}` : "";
}
