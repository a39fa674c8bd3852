/* Follows links within the app without loading the page anew, and answers the keys "/", "j" and "k" and those that a
   button of the page names: the button in the container "press_x" is pressed by "x".
   Without this script every link still works: it is an ordinary address. */
const plain = (event) => !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
const pointed = (event) => event.composedPath()[0]; // also inside a view with a tree of its own, such as the network
const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

function step(direction) {
  const rows = [...document.querySelectorAll("a.row")];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  const chosen = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const from = at >= 0 ? at : chosen;
  const row = rows[Math.min(rows.length - 1, Math.max(0, from + direction))];
  row.focus();
  if (document.querySelector(".passage")) row.click(); // beside a text, the statement is shown in it at once
}

/* The button of a key; one of a view that is being replaced is not meant any more. */
function pressed(letter) {
  const buttons = [...document.querySelectorAll(`.st-key-press_${letter} button`)];
  return buttons.filter((button) => !button.closest('[data-stale="true"]')).pop();
}

function search(component) {
  const field = document.querySelector('.st-key-q input');
  if (field) field.focus();
  else component.setTriggerValue("go", "search?lang=" + document.documentElement.lang);
}

/* Copies what a button holds; where the browser does not let it, the text beside the button is opened to be copied. */
function copy(button) {
  const done = () => { button.textContent = button.dataset.said; };
  const failed = () => { button.closest("details").open = true; };
  if (navigator.clipboard) navigator.clipboard.writeText(button.dataset.copies).then(done, failed);
  else failed();
}

/* What was closed in this browser stays closed: a class on the root, because the thing itself is drawn later. */
const closedName = (name) => "itoguchi.closed." + name;
function close(name) {
  localStorage.setItem(closedName(name), "1");
  document.documentElement.classList.add("closed-" + name);
}

/* The text is drawn after this script has run: wait for the chosen passage, then bring it into sight once. */
const shown = { chosen: "" };
function bringIntoSight(chosen, attempts) {
  const passage = document.querySelector(".passage mark, .passage .current");
  if (shown.chosen !== chosen || attempts === 0) return;
  if (passage) passage.scrollIntoView({ block: "center" });
  else setTimeout(() => bringIntoSight(chosen, attempts - 1), 100);
}

/* Signing in leads back to the first page: the entrance keeps the address that was asked for, and the way in goes on to it. */
const wantedName = "itoguchi.wanted";
function goOnTo(entrance) {
  if (entrance) {
    sessionStorage.setItem(wantedName, location.pathname + location.search);
    return;
  }
  const wanted = sessionStorage.getItem(wantedName);
  sessionStorage.removeItem(wantedName);
  if (wanted && wanted !== location.pathname + location.search) location.replace(wanted);
}

export default function (component) {
  const { lang, chosen, entrance } = component.data;
  document.documentElement.lang = lang;
  goOnTo(entrance);
  if (shown.chosen !== chosen) {
    shown.chosen = chosen;
    if (chosen) setTimeout(() => bringIntoSight(chosen, 40), 200);
  }
  const click = (event) => {
    const clicked = pointed(event);
    const closer = clicked.closest && clicked.closest("[data-closes]");
    if (closer) {
      close(closer.dataset.closes);
      return;
    }
    const copier = clicked.closest && clicked.closest("[data-copies]");
    if (copier) {
      event.preventDefault();
      copy(copier);
      return;
    }
    const link = clicked.closest && clicked.closest("a.go");
    if (!link || !plain(event)) return;
    event.preventDefault();
    if (link.closest(".passage") && !document.getSelection().isCollapsed) return; // words are being selected
    component.setTriggerValue("go", link.getAttribute("href"));
  };
  const key = (event) => {
    if (typing(pointed(event)) || !plain(event)) return;
    const button = /^[a-z0-9]$/.test(event.key) && pressed(event.key);
    const answer = button ? () => event.repeat || button.click() : { "/": () => search(component), j: () => step(1), k: () => step(-1) }[event.key];
    if (!answer) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // Streamlit has meanings of its own for some keys
    answer();
  };
  if (localStorage.getItem(closedName("banner"))) close("banner");
  document.addEventListener("click", click);
  document.addEventListener("keydown", key, true);
  document.documentElement.dataset.keys = "heard"; // from here on, for scripts that drive the page
  return () => {
    delete document.documentElement.dataset.keys;
    document.removeEventListener("click", click);
    document.removeEventListener("keydown", key, true);
  };
}
