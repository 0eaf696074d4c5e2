// How a log comes to the server: pasted, chosen or dropped, told before it is sent when it is too
// long; and the last one, which this browser keeps for itself until it is forgotten.
import { forget, keep, kept, sizeOf } from "./log-kept.js";

const MOST = 10 * 1024 * 1024;
const LONG = 1_000_000;

const form = document.getElementById("log-form");
const field = form?.elements.log;
const file = form?.elements.file;

function tell(words) {
  const box = document.getElementById("log-told");
  box.hidden = words === "";
  box.querySelector("p").textContent = words;
}

function isTooLong(blob, name) {
  const tooLong = blob.size > MOST;
  tell(tooLong ? `${name} has ${sizeOf(blob.size)}; up to 10 MB are taken. A part of it is enough: what was lately written, or what an id stands in.` : "");
  return tooLong;
}

// Windows writes UTF-16, with a mark; the server reads it so, too.
async function textOf(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

// Asks for all entries, since the script shows them.
function askForAll(of) {
  if (!of.elements.entries) {
    const all = document.createElement("input");
    Object.assign(all, { type: "hidden", name: "entries", value: "all" });
    of.append(all);
  }
}

async function send(of) {
  const chosen = of.elements.file?.files[0];
  const what = chosen ?? new Blob([of.elements.log.value]);
  if (isTooLong(what, chosen?.name ?? "What was pasted")) {
    return;
  }
  if (what.size > 0) {
    await keep(what.size, () => textOf(what));
  }
  askForAll(of);
  of.submit();
}

function take(blob) {
  const transfer = new DataTransfer();
  transfer.items.add(blob);
  file.files = transfer.files;
}

function drop(event) {
  event.preventDefault();
  document.getElementById("log-drop").hidden = true;
  const [dropped] = event.dataTransfer.files;
  if (dropped && !isTooLong(dropped, dropped.name)) {
    take(dropped);
    send(form);
  }
}

const isFile = (event) => event.dataTransfer?.types.includes("Files");

function listenToDrops() {
  const hint = document.getElementById("log-drop");
  document.addEventListener("dragover", (event) => {
    if (isFile(event)) {
      event.preventDefault();
      hint.hidden = false;
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      hint.hidden = true;
    }
  });
  document.addEventListener("drop", (event) => {
    if (isFile(event)) {
      drop(event);
    }
  });
}

// A field with megabytes makes a browser slow: what is that long is sent as a file.
function paste(event) {
  const text = event.clipboardData.getData("text/plain");
  if (text.length > LONG) {
    event.preventDefault();
    const blob = new File([text], "paste.log");
    if (!isTooLong(blob, "What was pasted")) {
      take(blob);
      tell(`What was pasted, ${sizeOf(blob.size)}, is taken as a file. Explain sends it.`);
    }
  }
}

// Above an empty field the last one is offered; beside what it says stands that it is kept.
function showKept() {
  const text = kept();
  const size = sizeOf(new Blob([text]).size);
  const box = document.getElementById("log-kept");
  if (box) {
    box.hidden = text === "" || field.value !== "";
    box.querySelector("[data-size]").textContent = size;
    box.querySelector("[data-log-back]").hidden = text.length > LONG / 5;
  } else {
    document.querySelector("[data-log-forget]").hidden = text === "";
    document.getElementById("log-here").textContent = text === "" ? " nor in this browser" : `; this browser keeps the last one sent, ${size}, also when you sign out`;
  }
}

function use(event) {
  const { dataset } = event.target;
  if (dataset.logForget !== undefined) {
    forget();
    showKept();
    tell("It is forgotten: this browser keeps no log any more.");
  } else if (dataset.logBack !== undefined) {
    field.value = kept();
    showKept();
    field.focus();
  } else if (dataset.logAgain !== undefined) {
    take(new File([kept()], "kept.log"));
    send(form);
  }
}

if (form) {
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form.log-form")) {
      event.preventDefault();
      send(event.target);
    }
  });
  file.addEventListener("change", () => file.files[0] && isTooLong(file.files[0], file.files[0].name));
  field?.addEventListener("paste", paste);
  document.addEventListener("click", use);
  document.querySelectorAll("[data-drop-hint], [data-keeps]").forEach((hint) => (hint.hidden = false));
  listenToDrops();
  showKept();
}
