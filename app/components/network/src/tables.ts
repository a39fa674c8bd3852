/** The tables under the picture, which say the same as it does to whoever does not see it. */
import { element } from "./elements";
import { save } from "./exporting";
import type { Shown } from "./filters";
import type { Caption } from "./legend";
import { csv, sheets, sorted, type Cell, type Row, type Sheet } from "./rows";
import type { NetworkData } from "./types";

const FEW = 100; // rows until the reader wants all of them

/** What the tables are of. */
export interface Told {
  data: NetworkData;
  shown: Shown;
  chosen: Set<string>;
  caption: Caption;
}

/** Safari has no idle callback. */
const soon = (draw: () => void): number =>
  "requestIdleCallback" in window ? requestIdleCallback(draw, { timeout: 500 }) : Number(setTimeout(draw, 50));

export class Tables {
  private readonly tables: Table[];
  private waiting = 0;

  constructor(
    place: HTMLElement,
    private readonly told: () => Told,
  ) {
    const { data, shown } = told();
    this.tables = sheets(data, shown).map((sheet) => new Table(sheet, told));
    place.replaceChildren(...this.tables.map((table) => table.whole));
    this.refresh();
  }

  /** Draw what has changed, once the browser has nothing more urgent to do. */
  refresh(): void {
    if (!this.waiting) this.waiting = soon(() => this.draw());
  }

  private draw(): void {
    this.waiting = 0;
    const { data, shown } = this.told();
    sheets(data, shown).forEach((sheet, n) => this.tables[n]!.draw(sheet));
  }
}

class Table {
  readonly whole: HTMLElement;
  private readonly caption = element("caption", {});
  private readonly body = element("tbody", {});
  private readonly heads: HTMLElement[];
  private readonly all: HTMLButtonElement;
  private column = -1;
  private down = false;
  private open = false;

  constructor(
    private sheet: Sheet,
    private readonly told: () => Told,
  ) {
    this.heads = sheet.heads.map((key, column) => this.head(key, column));
    this.all = this.button("table.all", () => {
      this.open = true;
      this.draw(this.sheet);
    });
    const table = element("table", {}, this.caption, element("thead", {}, element("tr", {}, ...this.heads)), this.body);
    const file = this.button("table.csv", () => this.take());
    this.whole = element("div", { class: "listed" }, element("div", { class: "wide" }, table), element("div", { class: "tools" }, this.all, file));
  }

  draw(sheet: Sheet): void {
    this.sheet = sheet;
    const rows = this.ordered();
    const few = this.open ? rows : rows.slice(0, FEW);
    const { chosen } = this.told();
    const much = this.say("showing").replace("{count}", rows.length.toLocaleString()).replace("{of}", sheet.of.toLocaleString());
    this.caption.textContent = `${this.say(sheet.title)} · ${much}`;
    this.body.replaceChildren(...few.map((row) => line(row, chosen)));
    this.all.hidden = few.length === rows.length;
    this.all.textContent = this.say("table.all").replace("{count}", rows.length.toLocaleString());
  }

  private say(key: string): string {
    return this.told().data.words[key] ?? key;
  }

  private ordered(): Row[] {
    return this.column < 0 ? this.sheet.rows : sorted(this.sheet.rows, this.column, this.down, document.documentElement.lang);
  }

  private button(key: string, click: () => void): HTMLButtonElement {
    return element("button", { type: "button", click }, this.say(key)) as HTMLButtonElement;
  }

  private head(key: string, column: number): HTMLElement {
    return element("th", { scope: "col" }, this.button(key, () => this.sort(column)));
  }

  private sort(column: number): void {
    this.down = this.column === column && !this.down;
    this.column = column;
    this.heads.forEach((head) => head.removeAttribute("aria-sort"));
    this.heads[column]!.setAttribute("aria-sort", this.down ? "descending" : "ascending");
    this.draw(this.sheet);
  }

  private take(): void {
    const written = csv({ ...this.sheet, rows: this.ordered() }, this.told().caption, (key) => this.say(key));
    save(`network-${this.sheet.name}.csv`, new Blob([written], { type: "text/csv;charset=utf-8" }));
  }
}

/** A row; its first cell says what it is about. */
function line({ about, cells }: Row, chosen: Set<string>): HTMLElement {
  const [first, ...others] = cells.map(content);
  const lit = chosen.size > 0 && about.every((id) => chosen.has(id));
  const head = element("th", { scope: "row" }, first ?? "");
  return element("tr", lit ? { "aria-current": "true" } : {}, head, ...others.map((cell) => element("td", {}, cell)));
}

function content({ text, address }: Cell): Node | string {
  return address ? element("a", { class: "go", href: address }, text) : text;
}
