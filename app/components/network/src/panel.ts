/** The controls round the picture: search, layout, lasso, path, pictures to take along. */
import { element } from "./elements";
import { png, save, svg } from "./exporting";
import { Fields } from "./fields";
import { inLine } from "./filters";
import { lasso } from "./lasso";
import type { NetworkView } from "./view";

export class Panel {
  private readonly say: (key: string) => string;
  private readonly status = element("div", { class: "status", role: "status", "aria-live": "polite" });
  private readonly search: HTMLInputElement;
  readonly fields: Fields;
  private readonly buttons: Record<string, HTMLButtonElement> = {};

  constructor(
    private readonly view: NetworkView,
    top: HTMLElement,
    side: HTMLElement,
    bottom: HTMLElement,
  ) {
    this.say = (key) => view.data.words[key] ?? key;
    this.search = element("input", {
      type: "search",
      placeholder: this.say("find"),
      "aria-label": this.say("find"),
      input: () => view.find(this.search.value),
    }) as HTMLInputElement;
    top.replaceChildren(this.search, ...this.tools());
    bottom.replaceChildren(this.status);
    this.fields = new Fields(view, side);
    view.whenChanged(() => this.refresh());
    this.refresh();
  }

  private refresh(): void {
    const { view } = this;
    const mode = view.pathFrom === undefined ? "" : this.say(view.pathFrom === null ? "path.first" : "path.second");
    this.status.textContent = [mode, inLine(view.caption())].filter(Boolean).join(" · ");
    for (const name of ["force", "role"]) this.buttons[name]?.setAttribute("aria-pressed", String(view.layout === name));
    this.buttons["path"]?.setAttribute("aria-pressed", String(view.pathFrom !== undefined));
    for (const name of ["expand", "collapse", "hide", "pin"]) this.buttons[name]!.disabled = view.selected.size === 0;
    this.buttons["undo"]!.disabled = !view.undoable;
    this.buttons["shown"]!.disabled = view.hidden.size === 0;
  }

  private tools(): HTMLElement[] {
    const { view } = this;
    const chosen = () => [...view.selected];
    return [
      this.button("force", "F", () => view.lay("force")),
      this.button("role", "R", () => view.lay("role")),
      this.button("fit", "f", () => view.fit()),
      this.button("expand", "e", () => view.expand(chosen())),
      this.button("collapse", "w", () => view.collapse(chosen())),
      this.button("hide", "h", () => view.hide(chosen())),
      this.button("shown", "H", () => view.showAll()),
      this.button("pin", "i", () => view.pin(chosen())),
      this.button("lasso", "l", () => void lasso(view.sigma, view.box, view.palette.ink).then((ids) => view.select(ids))),
      this.button("path", "p", () => this.togglePath()),
      this.button("undo", "z", () => view.undo()),
      this.button("keep", "s", () => view.component.setTriggerValue("keep", view.state())),
      this.button("png", "", () => void this.takePng()),
      this.button("svg", "", () => this.takeSvg()),
    ];
  }

  /** Answers a key; false where it means nothing here. */
  key(key: string): boolean {
    if (key === "ArrowRight" || key === "ArrowLeft") {
      this.view.step(key === "ArrowRight" ? 1 : -1);
      return true;
    }
    if (key === "Escape") {
      this.view.select([]);
      return true;
    }
    const found = Object.values(this.buttons).find((button) => button.dataset["key"] === key);
    if (!found || found.disabled) return false;
    found.click();
    return true;
  }

  private button(name: string, key: string, click: () => void): HTMLElement {
    const title = this.say(`tool.${name}`) + (key ? ` (${key})` : "");
    const made = element("button", { type: "button", title, "data-key": key, click }, this.say(`tool.${name}`)) as HTMLButtonElement;
    this.buttons[name] = made;
    return made;
  }

  /** Begins to ask for a path, from what is chosen; pressed again it ends at what was chosen meanwhile, or asks no more. */
  private togglePath(): void {
    const { view } = this;
    const [only, second] = [...view.selected];
    if (view.pathFrom && only && only !== view.pathFrom) view.path(only);
    else {
      view.pathFrom = view.pathFrom === undefined ? null : undefined;
      if (view.pathFrom === null) for (const end of [only, second]) if (end) view.path(end);
    }
    this.refresh();
  }

  private async takePng(): Promise<void> {
    save("network.png", await png(this.view.taken()));
  }

  private takeSvg(): void {
    save("network.svg", new Blob([svg(this.view.taken())], { type: "image/svg+xml" }));
  }
}
