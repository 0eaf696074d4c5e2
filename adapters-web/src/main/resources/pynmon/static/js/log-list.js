// The list of entries: of those that are to be listed, as many as a reader goes through are in the
// page at once, and the others are a button away.
import { entries, placeOf } from "./log-data.js";
import { rowOf } from "./log-rows.js";

const ROWS = 250;
const CHARACTERS = 200_000;
const OF_ROW = 2_000;

const list = document.getElementById("log-entries");
const pages = document.getElementById("log-pages");
const opened = new Set();
let shown = [];
let from = 0;
let to = 0;
let wanted = "";

const number = (many) => many.toLocaleString("en");
const lengthOf = (place) => (opened.has(place) ? entries[place].text.length : Math.min(OF_ROW, entries[place].text.length));

// Where a page of the list ends that begins here, or begins that ends here.
function reach(start, step) {
  let room = CHARACTERS;
  let at = start;
  while (Math.abs(at - start) < ROWS && room > 0) {
    const next = shown[step > 0 ? at : at - 1];
    if (next === undefined) {
      break;
    }
    room -= lengthOf(next);
    at += step;
  }
  return at;
}

// For what lights up: the entries that pass, and those of them that are in the page.
function tell() {
  document.dispatchEvent(new CustomEvent("log:shown", { detail: { passing: shown, listed: shown.slice(from, to) } }));
}

function drawPages() {
  pages.hidden = from === 0 && to === shown.length;
  pages.querySelector("[data-shown]").textContent = `Entries ${number(from + 1)} to ${number(to)} of ${number(shown.length)}`;
  pages.querySelector("[data-page='-1']").disabled = from === 0;
  pages.querySelector("[data-page='1']").disabled = to === shown.length;
}

function draw(start) {
  from = start;
  to = reach(start, 1);
  list.replaceChildren(...shown.slice(from, to).map((place) => rowOf(entries[place], wanted, opened.has(place))));
  drawPages();
  tell();
}

// Lists these, the first first, and marks in them what was searched.
export function listEntries(places, searched) {
  shown = places;
  wanted = searched;
  draw(0);
}

// All are listed; what the server drew of them stays until something else is asked for.
export function takeOver() {
  shown = [...entries.keys()];
  to = list.children.length;
  drawPages();
  tell();
}

// The element of an entry that is listed, on the page that has it.
export function show(place) {
  const at = shown.indexOf(place);
  if (at < from || at >= to) {
    draw(Math.max(0, at - Math.floor((at - reach(at, -1)) / 2)));
  }
  return list.children[at - from];
}

// The same with all of its text.
export function open(place) {
  opened.add(place);
  const row = rowOf(entries[place], wanted, true);
  show(place).replaceWith(row);
  tell();
  return row;
}

// Leads to the first of these entries that is listed.
export function leadTo(places) {
  const some = new Set(places);
  const place = shown.find((one) => some.has(one));
  if (place !== undefined) {
    show(place).scrollIntoView({ block: "center" });
  }
}

function turn(event) {
  const by = Number(event.target.dataset.page ?? 0);
  if (by !== 0) {
    draw(by > 0 ? to : reach(from, -1));
    document.getElementById("log-h").scrollIntoView();
  }
}

function openMore(event) {
  if (event.target.dataset.more !== undefined) {
    const place = placeOf(Number(event.target.closest("li").id.slice(1)));
    open(place).querySelector("button.ln").focus({ preventScroll: true });
  }
}

pages?.addEventListener("click", turn);
list?.addEventListener("click", openMore);
