// The theme switch: remembers the choice in a cookie, so that the server writes it into the page
// and nothing flickers. Without script the system's theme holds and the switch stays hidden.
const root = document.documentElement;
const group = document.querySelector("[data-theme-switch]");

function show(theme) {
  if (theme === "system") {
    root.removeAttribute("data-bs-theme");
  } else {
    root.setAttribute("data-bs-theme", theme);
  }
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

function remember(theme) {
  const age = theme === "system" ? 0 : 31536000;
  document.cookie = `pynmon-theme=${theme}; Path=${group.dataset.cookiePath}; Max-Age=${age}; SameSite=Lax`;
}

// Where the bar is short of room, the switch is in the menu.
function place(menu, bar, narrow) {
  const settle = () => (narrow.matches ? menu.prepend(group) : bar.append(group));
  narrow.addEventListener("change", settle);
  settle();
}

if (group) {
  place(document.querySelector(".side .foot"), group.parentElement, matchMedia("(max-width: 991px)"));
  show(root.getAttribute("data-bs-theme") ?? "system");
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      show(button.value);
      remember(button.value);
    }
  });
}
