// The lines from callers to what they called. Each stands in the invocation that was called, which
// names the caller, too; on a line itself it is named only where the two do not agree.
const lines = (selector) => [...document.querySelectorAll(`svg.timeline ${selector}`)];

// Those that lead from an invocation.
export function callsOf(id) {
  const value = CSS.escape(id);
  return lines(`:is(.inv[data-parent-id="${value}"] > .call:not([data-source-id]), .call[data-source-id="${value}"])`);
}

// Those from what is selected stay; those to it are seen as its other lines are.
export function selectCalls(ids) {
  lines(".call.sel").forEach((line) => line.classList.remove("sel"));
  ids.flatMap(callsOf).forEach((line) => line.classList.add("sel"));
}
