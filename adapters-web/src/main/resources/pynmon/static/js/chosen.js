// Rows of a list of invocations that somebody chose, by a key or one by one: they alone are listed, drawn
// or run again. What was chosen stays so on the next page of the list, and ends with the page.
const MOST = 100; // addresses have an end
const chosen = new Set();
const part = () => document.getElementById("invocation-table");
const rows = () => [...(part()?.querySelectorAll("tbody > tr[data-invocation-id]") ?? [])];
const idOf = (row) => row.dataset.invocationId;
// As the server asks of ids in an address.
const canBeAsked = (row) => /^[^,\s]{1,64}$/.test(idOf(row));
let begun = false;

function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.dataset.added = "";
  element.append(...children);
  return element;
}

function leads(href, words) {
  const there = new URL(href, location.href);
  return made("a", { className: "btn-x sm", href: `${there.pathname}?${new URLSearchParams({ inv_ids: [...chosen].join(",") })}`, textContent: words });
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
      row.classList.toggle("picked", box.checked);
    }
  }
  const said = `${chosen.size} chosen${chosen.size === MOST ? ", the most that go" : ""}`;
  const [words, acts] = bar().children;
  if (words.textContent !== said) {
    words.textContent = said;
    const again = document.querySelector(".head a[href*='/reruns/plan']");
    const timeline = part().querySelector("header a[href*='/timeline']");
    const ways = [leads(location.pathname, "List these"), timeline && leads(timeline.href, "Timeline"), again && leads(again.href, "Run again…")];
    const done = made("button", { type: "button", className: "btn-x sm", textContent: "Done" });
    done.addEventListener("click", end);
    acts.replaceChildren(...(chosen.size > 0 ? ways.filter(Boolean) : []), done);
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
  if (on && chosen.size < MOST) {
    chosen.add(idOf(row));
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
