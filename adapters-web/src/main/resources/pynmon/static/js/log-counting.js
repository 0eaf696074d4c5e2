// What failed may still be counted when a log is explained. Then its text is asked about again until that
// is known, also where the server has no time, and what it says of failures is shown; of another log, which
// another tab sent, nothing is. Of one that is too long to be kept the page says to explain it again.
// Nobody asks while the page is hidden, nor again where the answer is that it was asked wrongly.
import { kept } from "./log-kept.js";

const PARTS = ["#log-say", ".refs-section"];
const TRIES = 12;
const PAUSE = 1000;
const facts = (page) => page.querySelector(".head .t3")?.textContent;
const isCounting = (page) => page.querySelector("[data-log-counting]") !== null;
const text = () => document.querySelector(".log-pasted textarea")?.value ?? kept();

async function explained() {
  const { action, elements } = document.getElementById("log-form");
  const body = new FormData();
  body.set("log", text());
  body.set("zone", elements.zone.value);
  const answer = await fetch(action, { method: "POST", body });
  if (answer.status >= 500) {
    throw new Error(`It answers ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

const shown = () => document.hidden && new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));

async function again(left) {
  await shown();
  const page = await explained();
  if (facts(page) !== facts(document)) {
    return;
  }
  if (isCounting(page)) {
    wait(left - 1);
  } else {
    PARTS.forEach((part) => (document.querySelector(part).innerHTML = page.querySelector(part).innerHTML));
  }
}

const wait = (left) => left > 0 && setTimeout(() => again(left).catch(() => wait(left - 1)), PAUSE * (2 + TRIES - left));

if (isCounting(document) && text() !== "") {
  wait(TRIES);
}
