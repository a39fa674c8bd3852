/** The controls round the picture: search, layout, lasso, path, filters, pictures to take along. */
import { element } from "./elements";
import { png, save, svg } from "./exporting";
import { lasso } from "./lasso";
import type { NetworkView } from "./view";

export class Panel {
  private readonly say: (key: string) => string;
  private readonly status = element("div", { class: "status", role: "status", "aria-live": "polite" });
  private readonly search: HTMLInputElement;
  private readonly buttons: Record<string, HTMLButtonElement> = {};

  constructor(
    private readonly view: NetworkView,
    top: HTMLElement,
    private readonly side: HTMLElement,
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
    this.drawFilters();
    view.whenChanged(() => this.refresh());
    this.refresh();
  }

  /** Rebuild what depends on the data. */
  drawFilters(): void {
    const { data, filters } = this.view;
    const counted = (values: string[]) => [...new Set(values)].sort();
    this.side.replaceChildren(
      this.boxes("types", counted(data.nodes.map((node) => node.type)), (type) => data.kinds[type]?.label ?? type),
      this.boxes("roles", counted(data.nodes.flatMap((node) => node.roles)), (role) => data.roles[role] ?? role),
      this.boxes("rings", counted(data.nodes.flatMap((node) => node.rings)), (ring) => data.rings[ring] ?? ring),
      this.boxes("outlets", counted(data.edges.flatMap((edge) => edge.outlets)), (outlet) => outlet),
      this.certainty(),
      this.slider("degree", 0, 20, filters.degree, (degree) => this.view.filter({ degree })),
      this.days(),
      this.box(this.say("negative"), filters.negative, (negative) => this.view.filter({ negative })),
    );
  }

  private refresh(): void {
    const { view } = this;
    const caption = view.caption();
    const mode = view.pathFrom === undefined ? "" : this.say(view.pathFrom === null ? "path.first" : "path.second");
    this.status.textContent = [mode, caption.showing, caption.filters, caption.masked, caption.date].filter(Boolean).join(" · ");
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

  private boxes(key: "types" | "roles" | "rings" | "outlets", values: string[], name: (value: string) => string): HTMLElement {
    const off = this.view.filters[key];
    const boxes = values.map((value) =>
      this.box(name(value), !off.includes(value), (on) => {
        const now = this.view.filters[key].filter((one) => one !== value);
        this.view.filter({ [key]: on ? now : [...now, value] });
      }),
    );
    const closed = values.length > 12;
    return values.length ? element("details", { open: !closed }, element("summary", {}, this.say(key)), ...boxes) : element("span", {});
  }

  private box(label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
    const input = element("input", { type: "checkbox", change: () => change(input.checked) }) as HTMLInputElement;
    input.checked = on;
    return element("label", {}, input, label);
  }

  private certainty(): HTMLElement {
    const ranked = Object.values(this.view.data.certainties).sort((a, b) => a.rank - b.rank);
    const select = element("select", { change: () => this.view.filter({ certainty: Number(select.value) }) }) as HTMLSelectElement;
    for (const one of ranked) select.append(new Option(one.label, String(one.rank), false, one.rank === this.view.filters.certainty));
    return element("label", { class: "field" }, `${this.say("certainty")} ≥`, select);
  }

  private slider(key: string, from: number, to: number, at: number, change: (value: number) => void): HTMLElement {
    const shown = element("output", {}, String(at));
    const input = element("input", {
      type: "range",
      min: String(from),
      max: String(to),
      value: String(at),
      input: () => {
        shown.textContent = input.value;
        change(Number(input.value));
      },
    }) as HTMLInputElement;
    return element("label", { class: "field" }, `${this.say(key)} ≥ `, shown, input);
  }

  /** Two sliders over the days that the relationships bear. */
  private days(): HTMLElement {
    const { filters, data } = this.view;
    const days = [...new Set(data.edges.flatMap((edge) => [edge.first, edge.last]).filter((day): day is string => !!day))].sort();
    const last = days.length - 1;
    if (last < 1) return element("span", {});
    const slider = (key: "from" | "to", open: number) => {
      const at = filters[key] ? days.findIndex((day) => day >= filters[key]) : open;
      const shown = element("output", {}, days[at] ?? "");
      const input = element("input", {
        type: "range",
        min: "0",
        max: String(last),
        value: String(at < 0 ? open : at),
        input: () => {
          const chosen = Number(input.value);
          shown.textContent = days[chosen] ?? "";
          this.view.filter({ [key]: chosen === open ? "" : (days[chosen] ?? "") });
        },
      }) as HTMLInputElement;
      return element("label", { class: "field" }, `${this.say(key)} `, shown, input);
    };
    return element("div", { class: "period" }, this.say("period"), slider("from", 0), slider("to", last));
  }

  private async takePng(): Promise<void> {
    save("network.png", await png(this.view.taken()));
  }

  private takeSvg(): void {
    save("network.svg", new Blob([svg(this.view.taken())], { type: "image/svg+xml" }));
  }
}
