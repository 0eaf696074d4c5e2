// Times as the page has them: in the zone that was chosen for it. What a browser does not know as a zone is UTC.
const { zone = "UTC", zoneShort } = document.documentElement.dataset;
const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" };

function writer(timeZone) {
  return new Intl.DateTimeFormat("en-CA", { ...parts, timeZone, hourCycle: "h23", timeZoneName: "shortOffset" });
}

function known() {
  try {
    return writer(zone);
  } catch {
    return writer("UTC");
  }
}

const written = known();
const partsOf = (millis) => Object.fromEntries(written.formatToParts(millis).map(({ type, value }) => [type, value]));
const ahead = partsOf(Date.now()).timeZoneName;

// Of a moment in milliseconds: { date: "2026-11-24", clock: "14:45:10", zone: "UTC" }. As far ahead as
// now its zone is called as on the page.
export function local(millis) {
  const of = partsOf(millis);
  return {
    date: `${of.year.padStart(4, "0")}-${of.month}-${of.day}`,
    clock: `${of.hour}:${of.minute}:${of.second}`,
    zone: of.timeZoneName === ahead && zoneShort ? zoneShort : of.timeZoneName.replace("GMT", "UTC"),
  };
}
