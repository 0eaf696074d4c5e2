// Which entries are wanted: by level, and by what they name. Of a kind any will do, of each kind one
// must be there. What can be chosen is what the page names beside the list.
import { entries, links } from "./log-data.js";
import { made, thingAt } from "./log-rows.js";

const ORDER = ["CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG"];

const levelBox = document.getElementById("log-levels");
const chosenBox = document.getElementById("log-chosen");
const boxes = document.querySelectorAll("#log-filters select");
const boxOf = (kind) => document.querySelector(`#log-filters select[data-of="${kind}"]`);
const number = (many) => many.toLocaleString("en");
const levels = new Set();
const chosen = new Map();

export const isFiltered = () => levels.size > 0 || chosen.size > 0;

export function clearFilter() {
  levels.clear();
  chosen.clear();
}

function isChosen(entry) {
  if (chosen.size === 0) {
    return true;
  }
  const kinds = new Map();
  chosen.forEach(({ kind }, link) => kinds.set(kind, kinds.get(kind) || entry.names.includes(link)));
  return [...kinds.values()].every(Boolean);
}

function button(css, ...content) {
  const element = made("button", css, ...content);
  element.type = "button";
  element.setAttribute("aria-pressed", "false");
  return element;
}

// The places of those that are wanted; the levels tell how many of them there would be of each.
export function wantedEntries(passes) {
  const byLevel = new Map();
  const found = [];
  entries.forEach((entry, place) => {
    if (passes(place) && isChosen(entry)) {
      byLevel.set(entry.level, (byLevel.get(entry.level) ?? 0) + 1);
      if (levels.size === 0 || levels.has(entry.level)) {
        found.push(place);
      }
    }
  });
  drawLevels(byLevel);
  drawChosen();
  return found;
}

function drawLevels(byLevel) {
  for (const chip of levelBox.children) {
    chip.lastElementChild.textContent = number(byLevel.get(chip.dataset.level) ?? 0);
    chip.setAttribute("aria-pressed", String(levels.has(chip.dataset.level)));
  }
}

function chipOf([link, { label }]) {
  const chip = button("chip", label, " ", made("span", "clear", "×"));
  chip.dataset.link = link;
  chip.title = `Not only entries that name ${label}`;
  chip.setAttribute("aria-pressed", "true");
  return chip;
}

function drawChosen() {
  chosenBox.replaceChildren(...[...chosen].map(chipOf));
  chosenBox.hidden = chosen.size === 0;
  for (const other of document.querySelectorAll(".refs-section button.n")) {
    other.setAttribute("aria-pressed", String(chosen.has(Number(other.dataset.link))));
  }
}

function offerLevels() {
  const there = new Set(entries.map((entry) => entry.level));
  for (const level of ORDER.filter((one) => there.has(one))) {
    const chip = button("chip", made("span", `lv-name lv-${level}`, level), " ", made("b", ""));
    chip.dataset.level = level;
    levelBox.append(chip);
  }
}

function offerRow(row, link) {
  const { kind } = thingAt(links[link]);
  const [name, note, many] = [".id", ".t2", ".n"].map((part) => row.querySelector(part).textContent);
  const label = kind === "invocations" && note ? `${name} ${note}` : name;
  const choice = button("n", many);
  choice.title = `Only entries that name ${label}`;
  choice.setAttribute("aria-label", `${many}: only entries that name ${label}`);
  Object.assign(choice.dataset, { link, kind, label });
  row.querySelector(".n").replaceWith(choice);
  const option = new Option(`${label} (${many})`, link);
  option.dataset.label = label;
  boxOf(kind)?.append(option);
}

function offerNamed() {
  const numbers = new Map(links.map((href, at) => [href, at]));
  for (const row of document.querySelectorAll(".refs-section li")) {
    const link = numbers.get(row.querySelector("a.id")?.getAttribute("href"));
    if (link !== undefined) {
      offerRow(row, link);
    }
  }
  for (const box of boxes) {
    box.options[0].textContent += ` (${number(box.options.length - 1)})`;
    box.disabled = box.options.length === 1;
  }
}

function choose(link, label, kind) {
  if (!chosen.delete(link)) {
    chosen.set(link, { label, kind });
  }
}

export function listenToFilter(done) {
  offerLevels();
  offerNamed();
  levelBox.addEventListener("click", (event) => {
    const level = event.target.closest("button")?.dataset.level;
    if (level !== undefined) {
      if (!levels.delete(level)) {
        levels.add(level);
      }
      done();
    }
  });
  chosenBox.addEventListener("click", (event) => {
    const link = Number(event.target.closest("button")?.dataset.link ?? -1);
    const kind = chosen.get(link)?.kind;
    if (chosen.delete(link)) {
      done();
      (boxOf(kind) ?? boxes[0]).focus();
    }
  });
  document.querySelector(".refs-section").addEventListener("click", (event) => {
    const { link, label, kind } = event.target.closest("button.n")?.dataset ?? {};
    if (link !== undefined) {
      choose(Number(link), label, kind);
      done();
    }
  });
  boxes.forEach((box) =>
    box.addEventListener("change", () => {
      const link = Number(box.value);
      const { label } = box.selectedOptions[0].dataset;
      box.value = "";
      if (!chosen.has(link)) {
        choose(link, label, box.dataset.of);
        done();
      }
    }),
  );
}
