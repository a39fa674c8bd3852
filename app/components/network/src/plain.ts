/** The picture in words, where this browser cannot draw it: its tables, under the same filters. */
import { element } from "./elements";
import { Fields, type Sieve } from "./fields";
import { caption, inLine, shown, unfiltered, type Shown } from "./filters";
import { recall, remember } from "./keeping";
import type { Caption } from "./legend";
import { Tables } from "./tables";
import type { Component, FilterState, NetworkData, ViewState } from "./types";

/** How a picture begins that nobody has arranged. */
const FRESH: ViewState = { positions: {}, hidden: [], pinned: [], layout: "force", filters: unfiltered() };

export class PlainView implements Sieve {
  private readonly before: ViewState;
  private readonly status = element("div", { class: "status", role: "status", "aria-live": "polite" });
  private readonly fields: Fields;
  private readonly tables: Tables;
  filters: FilterState;

  constructor(
    public component: Component,
    root: HTMLElement,
  ) {
    this.before = { ...FRESH, ...(this.data.saved ?? recall(this.data.view)) };
    this.filters = { ...unfiltered(), ...this.before.filters };
    const why = element("p", { role: "alert" }, this.data.words["no_webgl"] ?? "");
    const [below, side] = [element("div", { class: "tables" }), element("div", { class: "filters" })];
    root.replaceChildren(why, this.status, element("div", { class: "middle" }, below, side));
    this.fields = new Fields(this, side);
    this.tables = new Tables(below, () => ({ data: this.data, shown: this.shown(), chosen: new Set(), caption: this.caption() }));
    this.refresh();
  }

  get data(): NetworkData {
    return this.component.data;
  }

  filter(change: Partial<FilterState>): void {
    this.filters = { ...this.filters, ...change };
    this.refresh();
  }

  /** What Python sent anew. */
  update(component: Component): void {
    this.component = component;
    this.fields.draw();
    this.refresh();
  }

  /** Keep the filters for as long as this tab is open. */
  remember(): void {
    remember(this.data.view, { ...this.before, filters: this.filters });
  }

  private shown(): Shown {
    return shown(this.data, this.filters, new Set(this.before.hidden));
  }

  private caption(): Caption {
    return caption(this.data, this.filters, this.shown());
  }

  private refresh(): void {
    this.status.textContent = inLine(this.caption());
    this.tables.refresh();
  }
}
