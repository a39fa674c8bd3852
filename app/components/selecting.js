/* Lets a reader choose words of a source: beside selected words a button appears; it, or the key "a", sends where they
   stand. Offsets count characters as Python does, from the `data-start` of the stretches that the text is written in. */
const passage = () => document.querySelector(".passage");
const points = (text) => [...text].length;
const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

function selected() {
  const selection = document.getSelection();
  const root = passage();
  if (!root || !selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let found = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement.closest("[data-start]");
    if (!holder || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    const base = Number(holder.dataset.start);
    found = found || { start: base + points(node.data.slice(0, from)), text: "" };
    found.end = base + points(node.data.slice(0, to));
    found.text += node.data.slice(from, to);
  }
  return found && found.text.trim() ? { ...found, place: range.getBoundingClientRect() } : null;
}

export default function (component) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choose-words";
  button.textContent = component.data.label;
  button.hidden = true;
  (document.querySelector(".stApp") || document.body).append(button);

  const show = () => {
    const words = selected();
    button.hidden = !words;
    if (!words) return;
    button.style.top = Math.min(words.place.bottom + 4, window.innerHeight - 44) + "px";
    button.style.left = Math.min(Math.max(8, words.place.left), window.innerWidth - button.offsetWidth - 8) + "px";
  };
  const send = () => {
    const words = selected();
    button.hidden = true;
    if (!words) return;
    component.setTriggerValue("words", { start: words.start, end: words.end, text: words.text });
    document.getSelection().removeAllRanges();
  };
  const keep = (event) => event.preventDefault(); // a press must not take the selection away
  const key = (event) => {
    if (event.key !== "a" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || button.hidden) return;
    event.preventDefault();
    send();
  };
  show(); // words may have been selected before this script ran
  button.addEventListener("mousedown", keep);
  button.addEventListener("click", send);
  document.addEventListener("selectionchange", show);
  document.addEventListener("scroll", show, true);
  document.addEventListener("keydown", key);
  return () => {
    button.remove();
    document.removeEventListener("selectionchange", show);
    document.removeEventListener("scroll", show, true);
    document.removeEventListener("keydown", key);
  };
}
