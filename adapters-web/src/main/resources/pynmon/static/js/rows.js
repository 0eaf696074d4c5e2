// A row opens what it is about, wherever it is clicked: not where it has a link or a field of its own, nor
// while text is selected; a second click, which selects a word, comes soon or not at all. With Ctrl, or the middle
// button, in another tab, as links do.
const TWICE = 250;
let soon = 0;

export const rows = () => [...document.querySelectorAll("main table.x tbody > tr")].filter(linkOf);

// What a row is about, where it says so, has its id as title; the first cell may narrow the list instead.
export function linkOf(row) {
  const { invocationId, eventId, triggerRunId, workflowId } = row.dataset;
  const id = invocationId ?? eventId ?? triggerRunId ?? workflowId;
  const own = id === undefined ? ":is(th, td:first-child) a[href]:not(.only)" : `a.id[title="${CSS.escape(id)}"]`;
  return row.querySelector("a.opens") ?? row.querySelector(own);
}

function open(event) {
  clearTimeout(soon);
  const row = event.target.closest("main table.x tbody > tr");
  const link = row && linkOf(row);
  if (!link || event.defaultPrevented || event.target.closest("a, button, input, select, label, summary, pre") || !getSelection().isCollapsed) {
    return;
  }
  if (event.button === 1 || event.ctrlKey || event.metaKey) {
    window.open(link.href, "_blank", "noopener");
  } else if (event.button === 0 && !event.shiftKey && !event.altKey) {
    soon = event.detail === 1 ? setTimeout(() => link.click(), TWICE) : 0;
  }
}

// A cell of a list with a long filter is a button of a form, which the middle button leaves alone.
function openCell(event) {
  const cell = event.target.closest("main table.x button[name=add]");
  if (cell) {
    window.open(`?${new URLSearchParams(new FormData(cell.form, cell))}`, "_blank", "noopener");
  }
}

document.addEventListener("click", open);
document.addEventListener("auxclick", (event) => event.button === 1 && (openCell(event), open(event)));
