// Searches the entries while somebody types, and leads from hit to hit of those that are listed.
import { entries, inSlices } from "./log-data.js";
import { open, show } from "./log-list.js";
import { hitsIn, wantedOf } from "./log-search.js";

const PATIENCE = 150;

const field = document.getElementById("log-find");
const only = document.getElementById("log-only");
const number = (many) => many.toLocaleString("en");
let wanted = "";
let hits = null;
let places = [];
let many = 0;
let now = -1;
let searches = 0;

export const searched = () => wanted;

// True for an entry that may be listed: with a hit, where nothing else is asked for.
export const passesSearch = (place) => hits === null || only.getAttribute("aria-pressed") !== "true" || hits[place] > 0;

function tell() {
  const words = many === 1 ? "1 hit" : `${number(many)} hits`;
  document.getElementById("log-hits").textContent = hits === null ? "" : now < 0 ? words : `${number(now + 1)} of ${words}`;
  document.querySelectorAll("button[data-hit]").forEach((button) => (button.disabled = many === 0));
  only.hidden = hits === null;
}

// Counts the hits in what is listed.
export function countHits(listed) {
  places = hits === null ? [] : listed.filter((place) => hits[place] > 0);
  many = places.reduce((sum, place) => sum + hits[place], 0);
  now = -1;
  tell();
}

// Tells when it is done; a search that another one overtook never is.
export async function search(done) {
  const mine = ++searches;
  wanted = wantedOf(field.value);
  const found = wanted === "" ? null : new Uint32Array(entries.length);
  const look = (place) => (found[place] = hitsIn(entries[place], wanted));
  if (found === null || (await inSlices(entries.length, look, () => mine !== searches))) {
    hits = found;
    if (found === null) {
      only.setAttribute("aria-pressed", "false");
    }
    done();
  }
}

// The entry of a hit, and the how manieth of that entry it is.
function hitAt(position) {
  let left = position;
  for (const place of places) {
    if (left < hits[place]) {
      return [place, left];
    }
    left -= hits[place];
  }
  return [-1, 0];
}

// The next hit, or the one before; after the last comes the first.
function step(by) {
  now = now < 0 && by < 0 ? many - 1 : (now + by + many) % many;
  const [place, which] = hitAt(now);
  const marks = (row) => row.querySelectorAll(`mark[data-hit="${which}"]`);
  const row = show(place);
  const found = marks(row).length ? marks(row) : marks(open(place));
  document.querySelectorAll("mark.now").forEach((mark) => mark.classList.remove("now"));
  found.forEach((mark) => mark.classList.add("now"));
  found[0].scrollIntoView({ block: "center" });
  tell();
}

export function listenToSearch(done) {
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(done), PATIENCE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && many > 0) {
      step(event.shiftKey ? -1 : 1);
    }
  });
  document.querySelectorAll("button[data-hit]").forEach((button) => button.addEventListener("click", () => step(Number(button.dataset.hit))));
  only.addEventListener("click", () => {
    only.setAttribute("aria-pressed", String(only.getAttribute("aria-pressed") !== "true"));
    done();
  });
}
