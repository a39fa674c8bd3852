/* What has the focus, and whether it or what surrounds it looks different from how it looks without. */
async () => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const around = [one, one.parentElement, one.parentElement?.parentElement, one.parentElement?.parentElement?.parentElement];
  const look = () =>
    JSON.stringify(
      around.filter(Boolean).map((at) => {
        const { outline, boxShadow, borderColor, backgroundColor, color } = getComputedStyle(at);
        return [outline, boxShadow, borderColor, backgroundColor, color];
      }),
    );
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))));
  const focused = look();
  one.blur();
  await drawn();
  const shown = focused !== look();
  one.focus({ focusVisible: true });
  await drawn();
  return { name: (one.getAttribute("aria-label") || one.textContent || "").trim(), shown, is: one.outerHTML.slice(0, 160) };
}
