// In which zone times are: that of the browser can be chosen, and is followed wherever it goes. Zones
// to choose from are those that the browser knows. Without this script UTC and any zone by its name.
const part = document.querySelector(".top .zone");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { zone = "UTC", zoneLocal } = document.documentElement.dataset;
const own = part?.querySelector("[data-zone-own]");

if (own && here) {
  own.value = `local:${here}`;
  own.textContent = `Local, ${here}`;
  own.hidden = false;
  if (zoneLocal !== undefined && zone !== here) {
    own.click(); // somewhere else than before
  }
}
part?.addEventListener("toggle", () => {
  if (part.open && !document.getElementById("zones")) {
    const zones = Object.assign(document.createElement("datalist"), { id: "zones" });
    zones.append(...(Intl.supportedValuesOf?.("timeZone") ?? []).map((name) => new Option(name)));
    part.append(zones);
  }
});
