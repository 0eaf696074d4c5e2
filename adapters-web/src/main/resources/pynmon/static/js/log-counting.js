// What failed may still be counted when a log is explained. Then its text is asked about again until that
// is known, also where the server has no time, and what it says of failures is shown; of another log, which
// another tab sent, nothing is. Of one that is too long to be kept the page says to explain it again.
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
  if (!answer.ok) {
    throw new Error(`It answers ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function again(left) {
  const page = document.hidden ? document : await explained();
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
