// A link to just what is shown: where a page shows a time up to now, it says from when to when.
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function windowOf(url) {
  const picture = document.querySelector("main svg.timeline");
  if (picture) {
    return [picture.dataset.startTime, picture.dataset.endTime];
  }
  const [, many, unit] = /^(\d+)([mhdw])$/.exec(url.searchParams.get("time_range") ?? "") ?? [];
  const asOf = document.querySelector("#as-of time")?.dateTime;
  const takesDates = document.querySelector("main select[name=time_range] option[value=custom]");
  return many && asOf && takesDates ? [new Date(Date.parse(asOf) - many * UNITS[unit]).toISOString(), asOf] : [];
}

function permanent() {
  const url = new URL(location.href);
  const [from, to] = windowOf(url);
  if (from) {
    url.searchParams.set("time_range", "custom");
    url.searchParams.set("start_date", from);
    url.searchParams.set("end_date", to);
  }
  return url.href;
}

if (navigator.clipboard) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn-x sm hide-m", textContent: "Copy link", title: "To what this page shows, its time included" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(permanent());
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    setTimeout(() => (button.textContent = "Copy link"), 2_000);
  });
  document.querySelector(".bar-end")?.prepend(button);
}
