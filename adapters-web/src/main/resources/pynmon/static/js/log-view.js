// The page of an explained log: filters, search and list together, as soon as all is read.
import { cut, entries, ready } from "./log-data.js";
import { clearFilter, isFiltered, listenToFilter, wantedEntries } from "./log-filter.js";
import { countHits, listenToSearch, passesSearch, search, searched } from "./log-find.js";
import { listEntries, takeOver } from "./log-list.js";

const part = (id) => document.getElementById(id);

function tell(many) {
  part("log-count").textContent = `${many.toLocaleString("en")} of ${entries.length.toLocaleString("en")} entries`;
  part("log-clear").hidden = !isFiltered() && searched() === "";
}

function draw() {
  const wanted = wantedEntries(passesSearch);
  countHits(wanted);
  listEntries(wanted, searched());
  tell(wanted.length);
}

function clear() {
  clearFilter();
  part("log-find").value = "";
  search(draw);
  part("log-find").focus();
}

async function begin() {
  await ready;
  listenToFilter(draw);
  listenToSearch(draw);
  part("log-clear").addEventListener("click", clear);
  tell(wantedEntries(passesSearch).length);
  takeOver();
  part("log-sum").textContent = "";
  part("log-cut")?.replaceChildren(cut);
  part("log-filters").hidden = false;
}

if (part("log-data")) begin();
