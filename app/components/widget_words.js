/* Says in the reader's language what Streamlit's own widgets say in English only: on the screen and to those who listen.
   Words that a reader typed or may choose, and pages' own texts, are left alone. */
const NAMES = ["aria-label", "aria-valuetext", "placeholder", "title"];
const OTHERS = ".stHtml, [role=option], [data-tag], svg, style, script, textarea, code";

/* "{count} more" matches any value in the place of {count}. */
function reader([from, to]) {
  const parts = from.split(/\{(\w+)\}/).map((part, n) => (n % 2 ? `(?<${part}>.+)` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  const whole = new RegExp(`^${parts.join("")}$`, "s");
  return (text) => {
    const found = whole.exec(text);
    return found && to.replace(/\{(\w+)\}/g, (_, name) => found.groups[name]);
  };
}

/* One watch at a time, whoever runs this script: two that speak different languages would correct each other for ever. */
function alone(watch) {
  document.itoguchiWords?.disconnect();
  document.itoguchiWords = watch;
}

export default function (component) {
  const known = new Map(component.data.words.filter(([from]) => !from.includes("{")));
  const composed = component.data.words.filter(([from]) => from.includes("{"));
  const readers = composed.sort(([one], [other]) => other.length - one.length).map(reader); // "View {count} more" first
  const said = (text) => {
    if (known.has(text)) return known.get(text);
    for (const read of readers) {
      const found = read(text);
      if (found) return found;
    }
    return null;
  };
  const write = (node) => {
    const written = !node.parentElement?.closest(OTHERS) && said(node.nodeValue.trim());
    if (written) node.nodeValue = written;
  };
  const name = (element) => {
    if (element.closest(".stHtml, svg")) return;
    for (const attribute of NAMES) {
      const written = element.hasAttribute(attribute) && said(element.getAttribute(attribute));
      if (written) element.setAttribute(attribute, written);
    }
  };
  const all = (root) => {
    if (root.nodeType === Node.TEXT_NODE) write(root);
    if (root.nodeType !== Node.ELEMENT_NODE || root.matches(".stHtml, svg")) return;
    name(root);
    root.querySelectorAll(NAMES.map((one) => `[${one}]`).join()).forEach(name);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) write(texts.currentNode);
  };
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(all);
      else if (type === "attributes") name(target);
      else write(target);
    }
  });
  alone(watch);
  all(document.body);
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: NAMES });
  return () => watch.disconnect();
}
