// Rows of a list of invocations that somebody chose, by a key or one by one: they alone are listed, drawn
// or run again. What was chosen stays so on the next page of the list, and ends with the page.
const MOST = 100; // addresses have an end
const LONGEST = 8_000; // so have long ids
const chosen = new Map(); // by the timeline of the rows beside it, which says when they were
const part = () => document.getElementById("invocation-table");
const rows = () => [...(part()?.querySelectorAll("tbody > tr[data-invocation-id]") ?? [])];
const idOf = (row) => row.dataset.invocationId;
// As the server asks of ids in an address.
const canBeAsked = (row) => /^[^,\s]{1,64}$/.test(idOf(row));
const timelineOfAll = () => part().querySelector("header a[href*='/timeline?']")?.href;
const asked = (...more) => new URLSearchParams({ inv_ids: [...chosen.keys(), ...more].join(",") });
const goes = (id) => chosen.size < MOST && String(asked(id)).length <= LONGEST;
let begun = false;
let isRefused = false; // one more

function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.dataset.added = "";
  element.append(...children);
  return element;
}

const leads = (href, words) => made("a", { className: "btn-x sm", href, textContent: words });
const these = (href) => `${new URL(href, location.href).pathname}?${asked()}`;

// Of the time of all pages on which any was chosen.
function timeline() {
  const each = [...chosen.values()].filter(Boolean).map((href) => new URL(href));
  const times = (name) => each.map((url) => url.searchParams.get(name)).sort((one, other) => Date.parse(one) - Date.parse(other));
  const time = { time_range: "custom", start_date: times("start_date")[0], end_date: times("end_date").at(-1) };
  return each[0] && leads(`${these(each[0])}&${new URLSearchParams(time)}`, "Timeline");
}

function boxOf(row) {
  const there = row.querySelector("input.choose");
  if (there || !canBeAsked(row)) {
    return there;
  }
  const box = made("input", { type: "checkbox", className: "choose", ariaLabel: `Choose ${row.querySelector("a.id")?.textContent ?? idOf(row)}` });
  row.cells[0].prepend(box);
  return box;
}

function bar() {
  const there = part().querySelector(".chosen");
  if (there) {
    return there;
  }
  const bar = made("div", { className: "body chosen" }, made("b", { role: "status" }), made("span", { className: "acts" }));
  part().querySelector("header").append(bar); // over it: nothing below moves
  return bar;
}

function show() {
  if (!begun || !part()) {
    return;
  }
  for (const row of rows()) {
    const box = boxOf(row);
    if (box) {
      box.checked = chosen.has(idOf(row));
      box.checked && chosen.set(idOf(row), timelineOfAll()); // some go on
      row.classList.toggle("picked", box.checked);
    }
  }
  const said = `${chosen.size} chosen${isRefused || chosen.size === MOST ? ", the most that go" : ""}`;
  const [words, acts] = bar().children;
  const again = document.querySelector(".head a[href*='/reruns/plan']");
  const ways = [leads(these(location.href), "List these"), timeline(), again && leads(these(again.href), "Run again…")].filter(Boolean);
  const isSaid = words.textContent === said;
  if (isSaid) {
    ways.forEach((way) => [...acts.children].filter((same) => same.textContent === way.textContent).forEach((same) => same.href === way.href || (same.href = way.href)));
  } else {
    words.textContent = said;
    const done = made("button", { type: "button", className: "btn-x sm", textContent: "Done" });
    done.addEventListener("click", end);
    acts.replaceChildren(...(chosen.size > 0 ? ways : []), done);
  }
}

function end() {
  begun = false;
  chosen.clear();
  part()?.querySelectorAll(".choose, .chosen").forEach((added) => added.remove());
  rows().forEach((row) => row.classList.remove("picked"));
  part()?.querySelector("button.chooses")?.focus();
}

function set(row, on) {
  isRefused = on && !goes(idOf(row));
  if (on && !isRefused) {
    chosen.set(idOf(row), timelineOfAll());
  } else {
    chosen.delete(idOf(row));
  }
  show();
}

function offer() {
  const end = part()?.querySelector("header > .end");
  if (end && rows().length > 0 && !end.querySelector(".chooses")) {
    const button = made("button", { type: "button", className: "btn-x sm chooses", textContent: "Choose" });
    button.addEventListener("click", () => {
      begun = true;
      show();
      part().querySelector("input.choose")?.focus();
    });
    end.prepend(button);
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches("input.choose")) {
    set(event.target.closest("tr"), event.target.checked);
  }
});
document.addEventListener("row:choose", (event) => {
  const row = event.target;
  if (rows().includes(row) && canBeAsked(row)) {
    begun = true;
    set(row, !chosen.has(idOf(row)));
  }
});
// Unless the key has closed something else.
addEventListener("keydown", (event) => {
  if (begun && event.key === "Escape" && !event.defaultPrevented && !event.target.matches("dialog *, select, textarea, input:not(.choose)")) {
    end();
  }
});
// Rows come and go: by paging, looking further, and as the page keeps up.
new MutationObserver(() => (offer(), show())).observe(document.body, { childList: true, subtree: true });
offer();
