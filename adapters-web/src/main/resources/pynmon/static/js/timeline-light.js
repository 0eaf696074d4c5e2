// Lights up an invocation with all its parts, and leaves its relatives bright, while the pointer or
// the focus rests on any part of it.
const groups = (svg, name, id) => svg.querySelectorAll(`.inv[data-${name}="${CSS.escape(id)}"]`);

function clear() {
  document.querySelectorAll(".timeline.dim-others").forEach((svg) => {
    svg.classList.remove("dim-others");
    svg.querySelectorAll(".lit, .kin").forEach((part) => part.classList.remove("lit", "kin"));
  });
}

// Children of damaged data may be their own ancestors, so nobody is visited twice.
function ancestors(svg, group) {
  const found = new Set();
  let parent = group.dataset.parentId;
  while (parent && !found.has(parent)) {
    found.add(parent);
    parent = groups(svg, "invocation-id", parent)[0]?.dataset.parentId;
  }
  return found;
}

function light(group) {
  const svg = group.closest(".timeline");
  const id = group.dataset.invocationId;
  if (group.classList.contains("lit")) {
    return;
  }
  clear();
  svg.classList.add("dim-others");
  groups(svg, "invocation-id", id).forEach((part) => part.classList.add("lit"));
  groups(svg, "parent-id", id).forEach((child) => child.classList.add("kin"));
  ancestors(svg, group).forEach((other) =>
    groups(svg, "invocation-id", other).forEach((part) => part.classList.add("kin")),
  );
}

function follow(event) {
  const group = event.target.closest?.(".timeline .inv");
  if (group) {
    light(group);
  } else {
    clear();
  }
}

if (document.getElementById("timeline")) {
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
}
