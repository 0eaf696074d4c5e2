// A link to just what is shown, for whoever looks at another application: where a page shows a time up to now, it says from when to when, and so
// do the times of a query.
import { say } from "./say.js";

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const PART = /(\d+(?:\.\d+)?)(ms|[smhd])/g;
const AGO = /^-(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/;
// Or a text in quotes, which is as it is.
const MOMENTS = /"(?:[^"\\]|\\.)*"|(?<![\w.])((?:registered|started|ended|changed|emitted|executed|created|seen):)([<>]?=?)([^\s()"]+)/gi;
const QUERIES = ["q", "others"];
const bar = document.querySelector(".bar-end");

const asOf = () => document.querySelector("#as-of time")?.dateTime;

function windowOf(url) {
  const picture = document.querySelector("main svg.timeline");
  if (picture) {
    return [picture.dataset.startTime, picture.dataset.endTime];
  }
  const chosen = document.querySelector("main :is(nav, .head)[data-from]");
  if (chosen) {
    return [chosen.dataset.from, chosen.dataset.to];
  }
  // What a form of many takes is counted already, from when to when.
  const counted = ["start_date", "end_date"].map((name) => document.querySelector(`main form input[type=hidden][name=${name}]`)?.value);
  if (url.searchParams.has("time_range") && counted.every(Boolean)) {
    return counted;
  }
  const [, many, unit] = /^(\d+)([mhdw])$/.exec(url.searchParams.get("time_range") ?? "") ?? [];
  const takesDates = document.querySelector("main select[name=time_range] option[value=custom]");
  return many && asOf() && takesDates ? [iso(Date.parse(asOf()) - many * UNITS[unit]), asOf()] : [];
}

const iso = (millis) => new Date(millis).toISOString();

// The date in a zone by its name, or so far ahead of UTC.
function dateIn(zone, millis) {
  const ahead = Date.parse("2000-01-01T00:00Z") - Date.parse(`2000-01-01T00:00${zone}`);
  return Number.isNaN(ahead) ? new Intl.DateTimeFormat("sv", { timeZone: zone }).format(millis) : iso(millis + ahead).slice(0, 10);
}

// "-1h30m" and "now" are moments, "today" a day in the zone that stands behind it, or in the address.
function written(text, now, zone) {
  const [, day, own] = /^(today|yesterday)(Z|[-+]\d\d:\d\d)?$/.exec(text) ?? [];
  if (day) {
    const today = dateIn(own ?? zone ?? "Z", now);
    const date = day === "today" ? today : iso(Date.parse(today) - UNITS.d).slice(0, 10);
    return date + (own ?? (zone ? "" : "Z"));
  }
  const ago = [...text.matchAll(PART)].reduce((sum, [, many, unit]) => sum + many * UNITS[unit], 0);
  return AGO.test(text) ? iso(now - ago) : text === "now" ? iso(now) : text;
}

// By itself "-2h" is the time since then.
function absolute(query, now, zone) {
  return query.replace(MOMENTS, (all, field, sign, time) => {
    if (!field) {
      return all;
    }
    const isSince = sign === "" && time.startsWith("-") && !time.includes("..");
    const times = isSince ? [time, "now"] : time.split("..");
    return field + sign + times.map((each) => written(each, now, zone)).join("..");
  });
}

// The application that was chosen stands in the address.
function inHome(path) {
  const home = bar.dataset.home ?? "/";
  const beside = home.slice(0, home.lastIndexOf("/apps/") + 1);
  return path.startsWith(`${beside}apps/`) || !beside ? path : home + path.slice(beside.length);
}

function permanent() {
  const url = new URL(location.href);
  url.pathname = inHome(url.pathname);
  const [from, to] = windowOf(url);
  if (from) {
    url.searchParams.set("time_range", "custom");
    url.searchParams.set("start_date", from);
    url.searchParams.set("end_date", to);
  }
  const named = document.querySelector("main a[aria-current][data-from]");
  if (named) {
    url.searchParams.delete("when");
    url.searchParams.set("start", named.dataset.from);
    url.searchParams.set("end", named.dataset.to);
  }
  for (const name of QUERIES.filter((each) => asOf() && url.searchParams.has(each))) {
    url.searchParams.set(name, absolute(url.searchParams.get(name), Date.parse(asOf()), url.searchParams.get("zone")));
  }
  return url.href;
}

// Where the bar is short of room, it is in the menu, as the theme is.
function place(button, bar, menu, narrow) {
  const settle = () => {
    button.classList.toggle("hide-m", !narrow.matches);
    (narrow.matches ? menu : bar).prepend(button);
  };
  narrow.addEventListener("change", settle);
  settle();
}

if (navigator.clipboard && bar) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn-x sm", textContent: "Copy link", title: "To what this page shows, its time included" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(permanent());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    say(button.textContent);
    setTimeout(() => (button.textContent = "Copy link"), 2_000);
  });
  place(button, bar, document.querySelector(".side .foot"), matchMedia("(max-width: 1299px)"));
}
