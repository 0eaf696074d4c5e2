// Which columns of a list of invocations are shown, by their numbers. Kept in the browser: it is a
// matter of who reads and of the screen, not of what an address asks for, so a link shows all but the
// fifth, that of workflows, to whoever gets it, and so does the page without this script.
const KEY = "pynmon-hidden-columns";
const rules = new CSSStyleSheet();
document.adoptedStyleSheets.push(rules);

function hidden() {
  try {
    return (localStorage.getItem(KEY) ?? "5").split(" ");
  } catch {
    return ["5"];
  }
}

function rule(box) {
  const hide = hidden().includes(box.value);
  box.checked = !hide;
  const column = `html .inv tr > :nth-child(${box.value})`;
  return hide ? `${column} { display: none; }` : box.value === "5" ? `${column} { display: table-cell; }` : "";
}

function show() {
  for (const menu of document.querySelectorAll("[data-columns]")) {
    menu.hidden = false;
    const all = [...menu.querySelectorAll("input")].map(rule).join("");
    rules.replaceSync(`@media (min-width: 576px) { ${all} }`);
  }
}

document.addEventListener("change", (event) => {
  const menu = event.target.closest("[data-columns]");
  if (menu) {
    const off = [...menu.querySelectorAll("input:not(:checked)")].map((box) => box.value);
    try {
      localStorage.setItem(KEY, off.join(" "));
    } catch {
      // Nothing is kept here: all columns stay.
    }
    show();
  }
});

document.addEventListener("htmx:afterSwap", show);
show();
