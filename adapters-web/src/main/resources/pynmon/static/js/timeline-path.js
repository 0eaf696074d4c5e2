// Lights on the timeline what determined the end of what is chosen: its panel names the invocations.
const panel = () => document.getElementById("timeline-panel");

function light() {
  document.querySelectorAll(".timeline .inv.crit").forEach((old) => old.classList.remove("crit", "inferred"));
  for (const stop of panel()?.querySelectorAll("[data-path-id]") ?? []) {
    const id = CSS.escape(stop.dataset.pathId);
    for (const part of document.querySelectorAll(`.timeline .inv[data-invocation-id="${id}"]`)) {
      part.classList.add("crit");
      part.classList.toggle("inferred", stop.classList.contains("inferred"));
    }
  }
}

if (panel()) {
  new MutationObserver(light).observe(panel(), { childList: true, subtree: true });
  document.addEventListener("timeline:shown", light);
}
