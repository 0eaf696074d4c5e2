// Selects an invocation: click or Enter on any part of it shows its details below the picture, and
// the address and all links of the timeline remember it. Escape or the cross closes the panel. The
// family tree hears of it, and what is selected there is shown here.
import { isPlain } from "./family.js";
import { repaint, select } from "./highlight.js";
import { push } from "./timeline-address.js";
import { selectCalls } from "./timeline-calls.js";

const SVG = "http://www.w3.org/2000/svg";
const panel = () => document.getElementById("timeline-panel");
const inAddress = () => (new URLSearchParams(location.search).get("selected") ?? "").split(",").filter(Boolean);
let open = "";

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
  for (const part of inAddress().map(group).filter(Boolean)) {
    part.classList.add("sel");
    part.querySelectorAll(":scope > g").forEach(ring);
  }
  selectCalls(inAddress());
}

function withSelected(href, id) {
  const url = new URL(href, location.href);
  url.searchParams.delete("selected");
  if (id) {
    url.searchParams.set("selected", id);
  }
  return url.pathname + url.search;
}

function hidden(id) {
  const field = document.createElement("input");
  return Object.assign(field, { type: "hidden", name: "selected", value: id });
}

// The server wrote links and form before the visitor chose.
function remember(id) {
  const links = document.querySelectorAll("#timeline :is(a[data-tl], a.slice):not([data-deselects])");
  links.forEach((link) => link.setAttribute("href", withSelected(link.getAttribute("href"), id)));
  for (const form of document.querySelectorAll("#timeline form[data-filters]")) {
    form.querySelectorAll("input[name=selected]").forEach((old) => old.remove());
    if (id) {
      form.append(hidden(id));
    }
  }
}

function fill(id) {
  if (!id) {
    panel().replaceChildren();
    return;
  }
  const address = `${panel().dataset.invocations}${encodeURIComponent(id)}/panel${location.search}`;
  window.htmx.ajax("GET", address, { target: panel(), swap: "innerHTML" });
}

// An answer that comes late is not of what is chosen now.
function refuseLate(event) {
  const asked = `${panel().dataset.invocations}${encodeURIComponent(open)}/panel`;
  if (event.target === panel() && (!open || new URL(event.detail.pathInfo.requestPath, location.href).pathname !== asked)) {
    event.detail.shouldSwap = false;
  }
}

function show(id) {
  const before = open;
  open = id;
  mark(id);
  if (id !== before) {
    fill(id);
  }
}

function choose(id) {
  if (id !== inAddress().join(",")) {
    push(withSelected(location.href, id));
  }
  remember(id);
  show(id);
}

function close() {
  const last = open;
  choose("");
  group(last)?.focus({ preventScroll: true });
}

if (panel()) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".timeline a.inv");
    if (event.target.closest("[data-panel-close]")) {
      close();
    } else if (link && isPlain(event)) {
      event.preventDefault();
      choose(link.dataset.invocationId);
    }
  });
  document.addEventListener("htmx:beforeSwap", refuseLate);
  document.addEventListener("pynmon:select", ({ detail }) => {
    if ((detail.id ?? "") !== open) {
      detail.id ? choose(detail.id) : close();
    }
  });
  document.addEventListener("timeline:shown", () => {
    remember(inAddress().join(",")); // it may have been chosen after this page was asked for
    show(inAddress()[0] ?? "");
    repaint();
  });
}
