// Selects an invocation: click or Enter on any part of it shows its details below the picture, and
// the address and all links of the timeline remember it. Escape or the cross closes the panel. What
// is selected elsewhere is selected here, too, and the other way round.
import { select as announce } from "./highlight.js";

const SVG = "http://www.w3.org/2000/svg";
const panel = () => document.getElementById("timeline-panel");
const asked = () => new URLSearchParams(location.search).get("selected")?.split(",")[0] ?? "";
let open = "";

function ring(link) {
  const box = link.getBBox();
  const rect = document.createElementNS(SVG, "rect");
  const sides = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4, rx: 4 };
  rect.setAttribute("class", "ring");
  Object.entries(sides).forEach(([name, value]) => rect.setAttribute(name, String(value)));
  link.append(rect);
}

// Those that the server marked because the address names several stay as they are.
function mark(id) {
  document.querySelectorAll(".timeline .inv.sel").forEach((group) => {
    group.classList.remove("sel");
    group.querySelectorAll(".ring").forEach((old) => old.remove());
  });
  const ids = id ? new Set([id, ...(new URLSearchParams(location.search).get("selected") ?? "").split(",")]) : [];
  ids.forEach((each) => {
    document.querySelectorAll(`.timeline .inv[data-invocation-id="${CSS.escape(each)}"]`).forEach((group) => {
      group.classList.add("sel");
      group.querySelectorAll("a").forEach(ring);
    });
  });
}

function withSelected(href, id) {
  const url = new URL(href, location.href);
  url.searchParams.delete("selected");
  if (id) {
    url.searchParams.set("selected", id);
  }
  return url.pathname + url.search;
}

function remember(id) {
  const links = document.querySelectorAll("#timeline :is(a[data-tl], a.slice):not(.clear)");
  links.forEach((link) => link.setAttribute("href", withSelected(link.getAttribute("href"), id)));
  document.querySelectorAll("#timeline form[data-filters]").forEach((form) => {
    form.querySelectorAll("input[name=selected]").forEach((old) => old.remove());
    if (id) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "selected", value: id }));
    }
  });
}

function fill(id) {
  if (id === open) {
    return;
  }
  open = id;
  if (!id) {
    panel().replaceChildren();
    return;
  }
  const address = `${panel().dataset.invocations}${encodeURIComponent(id)}/panel${location.search}`;
  window.htmx.ajax("GET", address, { target: panel(), swap: "innerHTML" });
}

function show(id) {
  mark(id);
  fill(id);
  announce(id || null);
}

function select(id) {
  history.pushState({}, "", withSelected(location.href, id));
  remember(id);
  show(id);
}

function close() {
  const last = open;
  select("");
  document
    .querySelector(`.timeline .inv[data-invocation-id="${CSS.escape(last)}"] a:not([tabindex])`)
    ?.focus({ preventScroll: true });
}

if (panel()) {
  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = event.target.closest(".timeline .inv a");
    if (event.target.closest("[data-panel-close]")) {
      close();
    } else if (link && plain && !event.defaultPrevented) {
      event.preventDefault();
      select(link.closest(".inv").dataset.invocationId);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) {
      close();
    }
  });
  // Somebody else selected it: the family tree.
  document.addEventListener("pynmon:select", (event) => {
    const id = event.detail.id ?? "";
    if (id && id !== open) {
      select(id);
    }
  });
  // The server marked what the address names; what was selected here since then is in it, too.
  document.addEventListener("timeline:shown", () => show(asked()));
}
