// The saved queries of a list beside the field where they are written: each a link, for a link is a
// view, and what stands in the field may be saved. Loaded where a page has such a field.
import { LONGEST, SAVED, isTaken, kept, remove, rename, save } from "./query-kept.js";

const LONGEST_NAME = 60;

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function button(textContent, act) {
  const made = make("button", { type: "button", className: "btn-x plain sm", textContent });
  made.addEventListener("click", act);
  return made;
}

// It stands in a form of its own right, so Enter must not send that.
function naming(before, label, done) {
  const input = make("input", { className: "field", value: before, maxLength: LONGEST_NAME, placeholder: "Name", ariaLabel: "Name of the query" });
  const name = () => (input.value.trim() ? done(input.value.trim()) : input.focus());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      name();
    }
  });
  return make("div", { className: "naming" }, input, button(label, name));
}

function addressOf(form, query) {
  const zone = form.querySelector("[type=hidden][name=zone]")?.value;
  return `${form.getAttribute("action")}?${new URLSearchParams({ q: query, ...(zone && { zone }) })}`;
}

function offer(form, field) {
  const menu = make("div", { className: "menu" });
  const said = make("p", { className: "t3", role: "status" });
  const part = make("details", { className: "columns saved" }, make("summary", { className: "btn-x plain", textContent: "Saved queries" }), menu);
  part.dataset.added = "";

  function rowOf({ name, query }) {
    const row = make("li", {}, make("a", { href: addressOf(form, query), title: query }, make("span", { textContent: name }), make("span", { className: "t3 mono", textContent: query })));
    const renamed = (other) => {
      const isOthers = other !== name && isTaken(form, other);
      isOthers || rename(form, name, other);
      show(isOthers ? `Another query is named ${other}` : `Renamed to ${other}`);
    };
    const again = button("Rename", () => {
      const asking = naming(name, "Rename", renamed);
      row.replaceChildren(asking);
      asking.querySelector("input").select();
    });
    row.append(again, button("Delete", () => (remove(form, name), show(`${name} is deleted`))));
    return row;
  }

  function saved(name, query) {
    const isFull = kept(form).saved.length === SAVED && !isTaken(form, name);
    isFull || save(form, name, query);
    show(isFull ? `${SAVED} are saved, the most that go: delete one first` : `Saved as ${name}`);
  }

  function saving() {
    const query = field.value.trim();
    const isKept = kept(form).saved.some((each) => each.query === query);
    return query === "" || isKept || query.length > LONGEST || field.ariaInvalid === "true"
      ? []
      : [make("h3", { textContent: "Save this query" }), naming("", "Save", (name) => saved(name, query))];
  }

  function show(words = "") {
    const { saved } = kept(form);
    const offered = saving();
    const isBare = saved.length + offered.length === 0;
    said.textContent = words || (isBare ? "Nothing is saved in this browser yet. What is written in the field can be." : "");
    menu.replaceChildren(...offered, make("ul", { className: "plain" }, ...saved.map(rowOf)), said);
    (menu.querySelector("input") ?? menu.querySelector("a") ?? part.firstChild).focus();
  }

  part.addEventListener("toggle", () => part.open && show());
  part.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      part.open = false;
      part.firstChild.focus();
    }
  });
  [...form.querySelectorAll(".row1 > .btn-x, .filters > .btn-x")].at(-1).after(part);
}

document.addEventListener("click", ({ target }) => {
  for (const open of document.querySelectorAll(".saved[open]")) {
    open.open = open.contains(target) || !target.isConnected;
  }
});

for (const form of document.querySelectorAll("main form[data-query]")) {
  const fields = form.querySelectorAll("[type=search]");
  if (fields.length === 1) {
    offer(form, fields[0]);
  }
}
