// In which zone times are: that of the browser can be chosen, and is followed wherever it goes. Zones
// to choose from are those that the browser knows. Without this script UTC and any zone by its name.
const ASKED = "pynmon-zone-asked";
const part = document.querySelector(".top .zone");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { zone = "UTC", zoneLocal } = document.documentElement.dataset;
const own = part?.querySelector("[data-zone-own]");

// Asked once for each zone and tab: the service may not know it, or call it otherwise.
function isFirst() {
  try {
    const before = sessionStorage.getItem(ASKED);
    sessionStorage.setItem(ASKED, here);
    return before !== here;
  } catch {
    return false; // a browser may keep nothing
  }
}

if (own && here) {
  own.value = `local:${here}`;
  own.textContent = `Local, ${here}`;
  own.hidden = false;
  if (zoneLocal !== undefined && zone !== here && isFirst()) {
    own.click(); // somewhere else than before
  }
}

// Offsets and what begins as UTC does are left to the service; names of zones the browser knows.
function isKnown(name) {
  try {
    return !/^[A-Za-z]/.test(name) || /^(Z|(UTC|GMT|UT)([+-].*)?)$/.test(name) || Boolean(Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

part?.querySelector("[name=other]")?.addEventListener("input", ({ target }) => {
  target.setCustomValidity(isKnown(target.value.trim()) ? "" : "No such zone; accepted is a zone such as UTC, Europe/Berlin or +02:00");
});
part?.addEventListener("toggle", () => {
  if (part.open && !document.getElementById("zones")) {
    const zones = Object.assign(document.createElement("datalist"), { id: "zones" });
    zones.append(...(Intl.supportedValuesOf?.("timeZone") ?? []).map((name) => new Option(name)));
    part.append(zones);
  }
});
