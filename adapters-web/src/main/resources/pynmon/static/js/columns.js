// Which columns of the list of invocations are shown. Kept in the browser: it is a matter of who reads
// and of the screen, not of what an address asks for, so a link shows all to whoever gets it, and so
// does the page without this script.
const KEY = "pynmon-hidden-columns";

function hidden() {
  try {
    return new Set((localStorage.getItem(KEY) ?? "workflow").split(" "));
  } catch {
    return new Set(["workflow"]);
  }
}

function show() {
  const all = hidden();
  document.documentElement.dataset.hiddenColumns = [...all].join(" ");
  for (const menu of document.querySelectorAll("[data-columns]")) {
    menu.hidden = false;
    for (const box of menu.querySelectorAll("input")) {
      box.checked = !all.has(box.value);
    }
  }
}

document.addEventListener("change", (event) => {
  const menu = event.target.closest("[data-columns]");
  if (menu) {
    const boxes = [...menu.querySelectorAll("input")];
    try {
      localStorage.setItem(KEY, boxes.filter((box) => !box.checked).map((box) => box.value).join(" "));
    } catch {
      return;
    }
    show();
  }
});

document.addEventListener("htmx:afterSwap", show);
show();
