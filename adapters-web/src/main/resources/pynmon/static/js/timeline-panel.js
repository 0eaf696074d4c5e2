// Selects an invocation: click or Enter on any part of it shows its details beside the picture, and
// the address and all links of the timeline remember it. Enter once more leads into the panel, Escape
// or the cross closes it. The family tree hears of it, and what is selected there is shown here.
import { isPlain } from "./family.js";
import { repaint, select } from "./highlight.js";
import { selectLines } from "./timeline-calls.js";
import { isByKey, panelOf } from "./timeline-choice.js";

const SVG = "http://www.w3.org/2000/svg";
const panel = () => document.getElementById("timeline-panel");
const split = (ids) => ids.split(",").filter(Boolean);
const inAddress = () => split(new URLSearchParams(location.search).get("selected") ?? "");

const group = (id) => document.querySelector(`.timeline .inv[data-invocation-id="${CSS.escape(id)}"]`);

function ring(part) {
  const box = part.getBBox();
  const rect = document.createElementNS(SVG, "rect");
  const sides = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4, rx: 4 };
  rect.setAttribute("class", "ring");
  Object.entries(sides).forEach(([name, value]) => rect.setAttribute(name, String(value)));
  part.append(rect);
}

// An address may name several; the first of them is in the panel.
function mark(id) {
  select(id || null);
  document.querySelectorAll(".timeline .ring").forEach((old) => old.remove());
  document.querySelectorAll(".timeline .inv.sel").forEach((part) => part.classList.remove("sel"));
  const chosen = id ? inAddress() : []; // the address follows later when a step is taken back
  for (const part of chosen.map(group).filter(Boolean)) {
    part.classList.add("sel");
    part.querySelectorAll(":scope > g").forEach(ring);
  }
  selectLines();
}

if (panel()) {
  const { choose, close, enter, isOpen } = panelOf({
    panel,
    name: "selected",
    pick: (ids) => split(ids)[0] ?? "",
    mark,
    part: group,
    others: "#timeline-event a[data-tl]",
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".timeline a.inv");
    if (event.target.closest("[data-panel-close]")) {
      close();
    } else if (link && isPlain(event)) {
      event.preventDefault();
      const again = isByKey(event) && isOpen(link.dataset.invocationId);
      again ? enter() : choose(link.dataset.invocationId);
    }
  });
  document.addEventListener("pynmon:select", ({ detail }) => {
    if (!isOpen(detail.id ?? "")) {
      detail.id ? choose(detail.id) : close();
    }
  });
  document.addEventListener("timeline:shown", repaint);
}
