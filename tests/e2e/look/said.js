/* Everything that the widgets of the page say, on the screen and to those who listen; not what the page itself writes. */
() => {
  const said = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.nodeValue.trim();
    if (text && element && !element.closest(".stHtml, style, script, svg") && element.getClientRects().length) said.add(text);
  }
  for (const name of ["aria-label", "aria-valuetext", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (!element.closest(".stHtml, svg")) said.add(element.getAttribute(name));
    }
  }
  return [...said];
}
