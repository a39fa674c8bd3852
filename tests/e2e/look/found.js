/* What a reader with other eyes, hands or a smaller screen would stumble over on the page as it is drawn. */
() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const line = (element) => (element ? [element, ...line(element.parentElement)] : []);
  const ground = (element) =>
    line(element)
      .map((one) => rgba(getComputedStyle(one).backgroundColor))
      .reduceRight((under, top) => over(top, under), [255, 255, 255, 1]);
  const opacity = (element) => line(element).reduce((all, one) => all * parseFloat(getComputedStyle(one).opacity), 1);
  const part = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const told = (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.outerHTML.slice(0, 120)}`;

  /* Exempt: what cannot be used now, pictograms, and the value that floats above a slider's thumb, which is no part of it. */
  const exempt = "[aria-hidden=true], :disabled, [aria-disabled=true], .icon, [data-testid=stIconMaterial], [data-testid=stSliderThumbValue]";
  const faint = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !element || /^(STYLE|SCRIPT)$/.test(element.tagName)) continue;
    if (element.closest(exempt) || !seen(element) || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    if (size === 0) continue;
    const [r, g, b, a] = rgba(style.color);
    const under = ground(element);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const ratio = contrast(over([r, g, b, a * opacity(element)], under), under);
    if (ratio < (large ? 3 : 4.5) - 0.01) faint.add(`${ratio.toFixed(2)} ${told(element)}`);
  }

  const name = (element) =>
    [element.getAttribute("aria-label"), element.getAttribute("aria-labelledby"), element.title, element.textContent,
      element.labels?.[0]?.textContent, element.alt, element.placeholder].find((one) => one && one.trim());
  /* The map's canvas is Streamlit's and cannot be given a name; the same things are listed beside it. */
  const listed = "[aria-hidden=true], [data-testid=stDeckGlJsonChart]";
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=img], img, canvas";
  const nameless = [...document.querySelectorAll(controls)]
    .filter((one) => seen(one) && !one.closest(listed) && !name(one) && !(one.tagName === "IMG" && one.hasAttribute("alt")))
    .map(told);

  const tables = [...document.querySelectorAll("table")].filter((one) => !one.querySelector("th") || !one.caption?.textContent).map(told);
  return { faint: [...faint], nameless, tables, headings: document.querySelectorAll("h1").length, lang: document.documentElement.lang };
}
