// What an explained log names lights up wherever it stands: in entries, beside them and in the
// pictures; entries and their marks light up together. Invocations are highlight.js's own; here is
// what else has a page, known by its address. A click on an entry keeps marked what it is about.
import { entries, placeOf } from "./log-data.js";
import { select } from "./highlight.js";
import { pinOf, thingAt } from "./log-rows.js";
import { leadTo } from "./log-list.js";
import { isTyping } from "./search.js";

const SVG = "http://www.w3.org/2000/svg";
const NEAR = 5;
const MARKS = { DEBUG: "m-info", INFO: "m-info", "": "m-info", WARNING: "m-wrn", ERROR: "m-err", CRITICAL: "m-err" };

const list = document.getElementById("log-entries");
const picture = document.querySelector("svg.log-marks");
const marks = new Map();
let passing = [];
let listed = [];
let pinned = -1;

const keyOf = (entry) => `${MARKS[entry.level]} ${entry.x}`;
const rowAt = (place) => document.getElementById(`L${entries[place].number}`);
const placeAt = (row) => placeOf(Number(row.id.slice(1)));
const unmark = (name) => document.querySelectorAll(`.${name}`).forEach((part) => part.classList.remove(name));

function markOf(row) {
  const place = placeAt(row);
  return place < 0 ? undefined : marks.get(keyOf(entries[place]));
}

function lightLinks(href) {
  const links = document.querySelectorAll(`main a[href="${CSS.escape(href)}"]`);
  links.forEach((other) => (other.closest(".runner, .refs-section li") ?? other).classList.add("same"));
}

// The entries at a place of the picture, as far as they are listed.
function lightRows(isThere) {
  listed.filter((place) => isThere(entries[place].x)).forEach((place) => rowAt(place)?.classList.add("same"));
}

function follow(event) {
  unmark("same");
  const link = event.target.closest?.("main a[href]");
  const row = event.target.closest?.("#log-entries > li");
  const slot = event.target.closest?.(".log-dock .slot");
  const lane = event.target.closest?.(".log-dock .runner");
  if (link && !link.closest(".slot") && thingAt(link.getAttribute("href")).kind !== "invocations") {
    lightLinks(link.getAttribute("href"));
  } else if (lane) {
    lightLinks(lane.querySelector("a")?.getAttribute("href") ?? "");
  }
  if (row) {
    markOf(row)?.classList.add("same");
  }
  if (slot) {
    const { x, width } = slot.querySelector("rect").getBBox();
    lightRows((at) => at >= x && at < x + width);
  }
}

// The mark that the pointer is at, or the nearest beside it, for a mark is thin.
function nearest(event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse()).x;
  const found = passing.map((place) => entries[place].x).filter((x) => Math.abs(x - at) <= NEAR);
  return found.reduce((best, x) => (Math.abs(x - at) < Math.abs(best - at) ? x : best), Infinity);
}

function lightMark(event) {
  const x = nearest(event);
  picture.classList.toggle("on", x !== Infinity);
  unmark("same");
  marks.forEach((mark, key) => mark.classList.toggle("same", key.endsWith(` ${x}`)));
  lightRows((at) => at === x);
}

function line(x) {
  picture?.querySelector(".m-sel")?.remove();
  if (picture && x >= 0) {
    const rule = document.createElementNS(SVG, "path");
    rule.setAttribute("class", "m-sel");
    rule.setAttribute("d", `M${x} 0V22`);
    picture.append(rule);
  }
}

function paintPin() {
  list.querySelectorAll(".pinned").forEach((row) => {
    row.classList.remove("pinned");
    row.querySelector("button.ln").setAttribute("aria-pressed", "false");
  });
  const row = pinned < 0 ? null : rowAt(pinned);
  row?.classList.add("pinned");
  row?.querySelector("button.ln").setAttribute("aria-pressed", "true");
  line(pinned < 0 ? -1 : entries[pinned].x);
}

function unpin() {
  if (pinned >= 0) {
    pinned = -1;
    paintPin();
  }
}

// Nobody is told of an end of what was never selected: an entry may have no invocation of its own.
function key(event) {
  if (event.key === "Escape" && !event.defaultPrevented && !isTyping(event.target)) {
    unpin();
  }
}

function pin(place) {
  pinned = place === pinned ? -1 : place;
  paintPin();
  select(pinned < 0 ? null : (rowAt(pinned)?.dataset.invocationId ?? null));
}

// The server's entries have what the script's own have.
function finish(row) {
  const number = row.querySelector("span.ln");
  number?.replaceWith(pinOf(number.textContent));
  for (const link of row.querySelectorAll("a[href]")) {
    const { kind, id } = thingAt(link.getAttribute("href"));
    if (kind === "invocations") {
      link.dataset.invocationId = id;
    }
  }
}

// The part of the time that the list shows.
function brush() {
  picture.querySelector(".brush")?.remove();
  const places = listed.map((place) => entries[place].x).filter((x) => x >= 0);
  if (places.length) {
    const least = places.reduce((a, b) => Math.min(a, b));
    const rect = document.createElementNS(SVG, "rect");
    const sides = { class: "brush", x: least - 2, y: 1, width: places.reduce((a, b) => Math.max(a, b)) - least + 4, height: 20, rx: 3 };
    Object.entries(sides).forEach(([name, value]) => rect.setAttribute(name, String(value)));
    picture.prepend(rect);
  }
}

function shown(event) {
  ({ passing, listed } = event.detail);
  list.querySelectorAll(":scope > li").forEach(finish);
  if (picture) {
    const there = new Set(passing.map((place) => keyOf(entries[place])));
    marks.forEach((mark, key) => mark.classList.toggle("off", !there.has(key)));
    brush();
  }
  paintPin();
}

function click(event) {
  const row = event.target.closest("li");
  const other = event.target.closest("a, button:not(.ln)");
  if (row && !other && getSelection().isCollapsed) {
    pin(placeAt(row));
  }
}

function selected(event) {
  document.querySelectorAll(".log-dock .sel").forEach((part) => part.classList.remove("sel"));
  const { id } = event.detail;
  document.querySelectorAll(`.log-dock [data-invocation-id="${CSS.escape(id ?? "")}"]`).forEach((part) => part.classList.add("sel"));
  if (id === null) {
    unpin();
  }
}

function fold(event) {
  const pictures = document.getElementById("log-pictures");
  pictures.hidden = !pictures.hidden;
  event.target.textContent = pictures.hidden ? "Unfold" : "Fold";
  event.target.setAttribute("aria-expanded", String(!pictures.hidden));
}

if (document.getElementById("log-data")) {
  picture?.querySelectorAll("path").forEach((mark) => marks.set(`${mark.getAttribute("class")} ${parseInt(mark.getAttribute("d").slice(1), 10)}`, mark));
  document.querySelectorAll(".refs-section li").forEach((row) => {
    const { kind, id } = thingAt(row.querySelector("a.id")?.getAttribute("href") ?? "");
    if (kind === "invocations") {
      row.dataset.invocationId = id;
    }
  });
  document.addEventListener("log:shown", shown);
  document.addEventListener("pointed", follow);
  document.addEventListener("focusin", follow);
  document.addEventListener("pynmon:select", selected);
  document.addEventListener("keydown", key);
  list.addEventListener("click", click);
  picture?.addEventListener("pointermove", lightMark);
  picture?.addEventListener("pointerleave", () => unmark("same"));
  picture?.addEventListener("click", (event) => {
    const x = nearest(event);
    leadTo(passing.filter((place) => entries[place].x === x));
  });
  const button = document.getElementById("log-fold");
  button?.removeAttribute("hidden");
  button?.addEventListener("click", fold);
}
