// The lines of calls and of what events and triggers started are seen while the pointer or the focus is
// on one of their ends, and as long as that is selected. The line of a call stands in the invocation that
// was called, which names the caller, too; on the line itself it is named only where the two disagree.
const lines = (selector) => [...document.querySelectorAll(`svg.timeline ${selector}`)];

// Those that lead from an invocation.
export function callsOf(id) {
  const value = CSS.escape(id);
  return lines(`:is(.inv[data-parent-id="${value}"] > .call:not([data-source-id]), .call[data-source-id="${value}"])`);
}

function relationsOf(part) {
  const id = CSS.escape(part.dataset.invocationId ?? part.dataset.eventId);
  return part.dataset.invocationId
    ? lines(`.relation:is([data-source-id="${id}"], [data-child-id="${id}"])`)
    : lines(`.relation[data-cause-id="${id}"]`);
}

// To be called when other invocations or another event is marked as selected. The calls from these
// stay; those to them are seen as their other lines are.
export function selectLines() {
  const marked = lines(":is(.inv.sel, .event-marker-link.focus)");
  lines(":is(.call.sel, .relation.sel)").forEach((line) => line.classList.remove("sel"));
  marked
    .flatMap((part) => [...(part.dataset.invocationId ? callsOf(part.dataset.invocationId) : []), ...relationsOf(part)])
    .forEach((line) => line.classList.add("sel"));
}
