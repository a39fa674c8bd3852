/** The fields by which a reader filters, beside the picture or beside the tables that stand for it. */
import { element } from "./elements";
import type { FilterState, NetworkData } from "./types";

/** What can be filtered. */
export interface Sieve {
  readonly data: NetworkData;
  readonly filters: FilterState;
  filter(change: Partial<FilterState>): void;
}

export class Fields {
  constructor(
    private readonly sieve: Sieve,
    private readonly place: HTMLElement,
  ) {
    this.draw();
  }

  /** Rebuild what depends on the data. */
  draw(): void {
    const { data, filters } = this.sieve;
    const counted = (values: string[]) => [...new Set(values)].sort();
    this.place.replaceChildren(
      this.certainty(),
      this.boxes("types", counted(data.nodes.map((node) => node.type)), (type) => data.kinds[type]?.label ?? type),
      this.boxes("roles", counted(data.nodes.flatMap((node) => node.roles)), (role) => data.roles[role] ?? role),
      this.boxes("rings", counted(data.nodes.flatMap((node) => node.rings)), (ring) => data.rings[ring] ?? ring),
      this.boxes("outlets", counted(data.edges.flatMap((edge) => edge.outlets)), (outlet) => outlet),
      this.slider("degree", 0, 20, filters.degree, (degree) => this.sieve.filter({ degree })),
      this.days(),
      this.box(this.say("negative"), filters.negative, (negative) => this.sieve.filter({ negative })),
    );
  }

  private say(key: string): string {
    return this.sieve.data.words[key] ?? key;
  }

  private boxes(key: "types" | "roles" | "rings" | "outlets", values: string[], name: (value: string) => string): HTMLElement {
    const off = this.sieve.filters[key];
    const boxes = values.map((value) =>
      this.box(name(value), !off.includes(value), (on) => {
        const now = this.sieve.filters[key].filter((one) => one !== value);
        this.sieve.filter({ [key]: on ? now : [...now, value] });
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
    const ranked = Object.values(this.sieve.data.certainties).sort((a, b) => a.rank - b.rank);
    const select = element("select", { change: () => this.sieve.filter({ certainty: Number(select.value) }) }) as HTMLSelectElement;
    for (const one of ranked) select.append(new Option(one.label, String(one.rank), false, one.rank === this.sieve.filters.certainty));
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
    const { filters, data } = this.sieve;
    const days = [...new Set(data.edges.flatMap((edge) => [edge.first, edge.last]).filter((day): day is string => !!day))].sort();
    const last = days.length - 1;
    if (last < 1) return element("span", {});
    const inWords = (day = "") => data.days[day] ?? day;
    const slider = (key: "from" | "to", open: number) => {
      const at = filters[key] ? days.findIndex((day) => day >= filters[key]) : open;
      const shown = element("output", {}, inWords(days[at < 0 ? open : at]));
      const input = element("input", {
        type: "range",
        min: "0",
        max: String(last),
        value: String(at < 0 ? open : at),
        input: () => {
          const chosen = Number(input.value);
          shown.textContent = inWords(days[chosen]);
          this.sieve.filter({ [key]: chosen === open ? "" : (days[chosen] ?? "") });
        },
      }) as HTMLInputElement;
      return element("label", { class: "field" }, `${this.say(key)} `, shown, input);
    };
    return element("div", { class: "period" }, this.say("period"), slider("from", 0), slider("to", last));
  }
}
