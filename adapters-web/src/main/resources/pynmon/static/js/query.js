// The pop-up of a query field: what is typed may become a field or one of its values, in the search
// box what has such a name, too; what was saved is found by its name, and an empty field offers what
// was asked, too. A combobox: the focus stays in the field. Loaded when a field is first used; without
// it the field is sent as it is.
import { LONGEST, forget, kept, remember, remove } from "./query-kept.js";

const WAIT = 120;
const ENDPOINT = document.querySelector("[data-complete]").dataset.complete;

const known = new WeakSet();
let field = null;
let options = [];
let active = -1;
let waiting = 0;
let asked = new AbortController();

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const list = make("div", { id: "query-list", role: "listbox", ariaLabel: "Completions" });
const said = make("p", { className: "visually-hidden", role: "status" });
const popUp = make("div", { className: "menu complete", popover: "manual", role: "region", ariaLabel: "Completions" }, list);
document.body.append(popUp, said);

const isOpen = () => popUp.matches(":popover-open");

function place() {
  const { left, bottom, width } = field.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 16;
  const wide = Math.min(room, Math.max(width, 420));
  popUp.style.left = `${Math.max(8, Math.min(left, room + 8 - wide))}px`;
  popUp.style.top = `${bottom + 4}px`;
  popUp.style.width = `${wide}px`;
  popUp.style.maxHeight = `${Math.max(120, Math.min(420, innerHeight - bottom - 12))}px`;
}

function close() {
  asked.abort();
  clearTimeout(waiting);
  if (isOpen()) {
    popUp.hidePopover();
  }
  options = [];
  point(-1);
  field?.setAttribute("aria-expanded", "false");
}

function point(at) {
  active = at;
  options.forEach(({ row }, number) => (row.ariaSelected = String(number === at)));
  const row = options[at]?.row;
  row?.scrollIntoView({ block: "nearest" });
  if (row) {
    field.setAttribute("aria-activedescendant", row.id);
  } else {
    field?.removeAttribute("aria-activedescendant");
  }
}

// All names are texts of a store: they are put in as such. An option has no parts that could be used
// apart: what it may be done to is for pointers, as keys are for who has none.
function rowOf(option) {
  const acts = Object.entries(option.acts ?? {}).map(([name, act]) => {
    const button = make("span", { className: "btn-x plain sm", ariaHidden: "true", textContent: name });
    button.addEventListener("click", (event) => (event.stopPropagation(), act()));
    return button;
  });
  const row = make(
    "div",
    { id: `query-option-${options.length}`, role: "option", ariaSelected: "false" },
    make("span", { className: "mono", textContent: option.name }),
    make("span", { className: "t3", textContent: option.about ?? "" }),
    ...acts,
  );
  row.addEventListener("click", option.take);
  options.push({ ...option, row });
  return row;
}

function groupOf([title, some], number) {
  const head = make("h3", { id: `query-group-${number}`, role: "presentation", textContent: title });
  const group = make("div", { role: "group" }, head, ...some.map(rowOf));
  group.setAttribute("aria-labelledby", head.id);
  return group;
}

function show(groups) {
  options = [];
  list.replaceChildren(...groups.filter(([, some]) => some.length > 0).map(groupOf));
  popUp.replaceChildren(list);
  point(-1);
  if (options.length === 0) {
    close();
    return;
  }
  place();
  if (!isOpen()) {
    popUp.showPopover();
  }
  field.setAttribute("aria-expanded", "true");
  said.textContent = `${options.length} to choose from`;
}

const fieldsOf = (form) => [...form.querySelectorAll("[type=search]")];

// Where two queries are asked, the other one may still have to be written.
function ask(query) {
  close();
  field.value = query;
  if (fieldsOf(field.form).length === 1) {
    field.form.requestSubmit();
  }
}

// Whether it ends what was begun: Tab takes the first that does, and leaves where none is.
function isEnd(text, { from, to, typed }) {
  const begun = typed.slice(from, to).trim().toLowerCase();
  const whole = text.trim().toLowerCase();
  return begun !== "" && whole !== begun && whole.startsWith(begun);
}

function complete(text, { from, to, typed }) {
  if (field.value === typed) {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// Of a text that is written what was saved under such a name; of none what was asked before, too.
function keptOnes(typed) {
  const { form } = field;
  const { recent, saved } = kept(form);
  const begun = typed.trim().toLowerCase();
  const again = (act) => () => (act(), offer());
  return [
    [
      "Saved: Delete removes",
      saved
        .filter(({ name }) => name.toLowerCase().includes(begun))
        .map(({ name, query }) => ({
          name,
          about: query,
          take: () => ask(query),
          acts: { Delete: again(() => remove(form, name)) },
        })),
    ],
    [
      "Recent",
      (begun === "" ? recent : []).map((query) => ({ name: query, take: () => ask(query), acts: { Delete: again(() => forget(form, query)) } })),
    ],
  ];
}

function groupsOf(answer) {
  const kinds = Object.groupBy(answer.named, ({ kind }) => kind);
  const pages = Object.entries(kinds).map(([kind, some]) => [
    kind,
    some.map(({ name, about, href }) => ({ name, about, take: () => location.assign(href) })),
  ]);
  return [
    ...keptOnes(answer.typed),
    [
      answer.typed === "" ? "Fields" : "Completions",
      answer.options.map(({ text, name, about }) => ({ name, about, ends: isEnd(text, answer), take: () => complete(text, answer) })),
    ],
    ...pages,
  ];
}

async function offer() {
  const typed = field.value;
  const asking = new AbortController();
  asked.abort();
  asked = asking;
  const about = new URLSearchParams({ q: typed, at: field.selectionStart, noun: field.form.dataset.query });
  let answer = { options: [], named: [], typed };
  try {
    const sent = typed.length <= LONGEST && (await fetch(`${ENDPOINT}?${about}`, { signal: asking.signal }));
    answer = sent.ok ? { ...(await sent.json()), typed } : answer;
  } catch {
    // Who does not answer completes nothing; what is kept here is there.
  }
  if (!asking.signal.aborted && document.activeElement === field) {
    show(groupsOf(answer));
  }
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(offer, WAIT);
}

function move(step) {
  if (isOpen()) {
    const many = options.length + 1;
    point(((active + 1 + step + many) % many) - 1);
  } else {
    offer();
  }
}

const ended = () => options.filter((option) => "ends" in option).slice(0, 1).find(({ ends }) => ends);

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => options[active]?.take(),
  Tab: () => (options[active] ?? ended())?.take(),
  Escape: close,
  Delete: () => options[active]?.acts?.Delete?.(),
};

function press(event) {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing;
  const isArrow = event.key.startsWith("Arrow");
  const isMeant = isArrow || (isOpen() && (event.key === "Escape" || active >= 0 || (event.key === "Tab" && ended())));
  if (!held && isMeant && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
}

function learn(input) {
  known.add(input);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  input.addEventListener("input", soon);
  input.addEventListener("keydown", press);
  input.addEventListener("click", () => isOpen() || offer());
  input.addEventListener("blur", ({ relatedTarget }) => popUp.contains(relatedTarget) || close());
  if (input.ariaInvalid === "true") {
    forget(input.form, input.value.trim());
  }
}

// A field that got the focus; an empty one says what may be asked, and so does one in which
// somebody wrote while this was loaded.
export function use(input, isWritten) {
  field = input;
  if (!known.has(input)) {
    learn(input);
  }
  if (input.value === "" || isWritten) {
    offer();
  }
}

// A pointer takes nothing from the field.
popUp.addEventListener("pointerdown", (event) => event.preventDefault());
popUp.addEventListener("mousedown", (event) => event.preventDefault());
popUp.addEventListener("focusout", ({ relatedTarget }) => popUp.contains(relatedTarget) || relatedTarget === field || close());
addEventListener("resize", () => isOpen() && place());
addEventListener("scroll", () => isOpen() && place(), true);
document.addEventListener("submit", ({ target }) => {
  if (target.matches("form[data-query]")) {
    fieldsOf(target).forEach(({ value }) => remember(target, value.trim()));
  }
});
