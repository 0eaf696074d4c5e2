// Times to the microsecond: dates of this language know no more than milliseconds.
import { local } from "./times.js";

export function micros(iso) {
  const [, whole, part = "", zone] = iso.match(/^(.*?:\d\d)(?:\.(\d+))?([+Z-].*)$/);
  return Date.parse(whole + zone) * 1000 + Number(part.padEnd(6, "0").slice(0, 6));
}

export function iso(time) {
  const rest = ((time % 1e6) + 1e6) % 1e6;
  const seconds = new Date((time - rest) / 1000).toISOString().slice(0, 19);
  return `${seconds}.${String(rest).padStart(6, "0")}Z`;
}

// The same as the page writes times: { date, clock to the microsecond, zone }.
export function written(time) {
  const rest = ((time % 1e6) + 1e6) % 1e6;
  const { clock, ...day } = local((time - rest) / 1000);
  return { ...day, clock: `${clock}.${String(rest).padStart(6, "0")}` };
}

// Leads the timeline to this window, which stays where it is.
export function goTo(from, to) {
  const url = new URL(location.href);
  url.hash = "";
  url.searchParams.set("time_range", "custom");
  url.searchParams.set("start_date", iso(from));
  url.searchParams.set("end_date", iso(to));
  document.dispatchEvent(new CustomEvent("timeline:go", { detail: url.href }));
}
