/** The picture in words: the things and the relationships that it shows, line by line, as tables and for spreadsheets. */
import type { Shown } from "./filters";
import type { Caption } from "./legend";
import type { EdgeDatum, NetworkData, NodeDatum } from "./types";

export interface Cell {
  text: string;
  /** the page it leads to */
  address?: string;
  /** what it is sorted by, where that is not its text */
  rank?: number;
}

export interface Row {
  /** things that it is about */
  about: string[];
  cells: Cell[];
}

export interface Sheet {
  name: "things" | "ties";
  /** key of the words that name it */
  title: string;
  /** keys of the words that stand above */
  heads: string[];
  rows: Row[];
  /** how many there would be without filters */
  of: number;
}

/** Both tables of what is shown, the best connected and the most certain first. */
export function sheets(data: NetworkData, shown: Shown): Sheet[] {
  const nodes = data.nodes.filter((node) => shown.nodes.has(node.id));
  const edges = data.edges.filter((edge) => shown.edges.has(edge.id));
  const names = new Map(data.nodes.map((node) => [node.id, node]));
  return [
    {
      name: "things",
      title: "table.things",
      heads: ["table.name", "table.type", "roles", "rings", "degree"],
      rows: nodes.sort((a, b) => b.degree - a.degree).map((node) => thing(node, data)),
      of: data.of,
    },
    {
      name: "ties",
      title: "table.ties",
      heads: ["table.from", "table.tie", "table.to", "certainty", "table.sources", "table.when", "table.sentence"],
      rows: edges.map((edge) => tie(edge, names, data)).sort((a, b) => b.cells[3]!.rank! - a.cells[3]!.rank!),
      of: data.edges.length,
    },
  ];
}

function thing(node: NodeDatum, data: NetworkData): Row {
  const many = (values: string[], names: Record<string, string>) => values.map((one) => names[one] ?? one).join(data.words["comma"]);
  const kind = data.kinds[node.type];
  const cells = [
    named(node, data),
    { text: kind?.label ?? node.type },
    { text: many(node.roles, data.roles) },
    { text: many(node.rings, data.rings) },
    { text: String(node.degree), rank: node.degree },
  ];
  return { about: [node.id], cells };
}

function tie(edge: EdgeDatum, names: Map<string, NodeDatum>, data: NetworkData): Row {
  const end = (id: string) => (names.has(id) ? named(names.get(id)!, data) : { text: id });
  const certainty = data.certainties[edge.certainty];
  const doubt = edge.disputed ? ` · ${data.words["disputed"]}` : "";
  const days = [...new Set([edge.first, edge.last])].filter((day): day is string => !!day);
  const cells = [
    end(edge.source),
    { text: said(edge, data) },
    end(edge.target),
    { text: (certainty?.label ?? edge.certainty) + doubt, rank: certainty?.rank ?? 0 },
    { text: String(edge.sources), rank: edge.sources },
    { text: days.map((day) => data.days[day] ?? day).join(" – "), rank: order(days[0]) },
    { text: data.words["table.read"] ?? "", address: filled(data.sentence, { THING: edge.source, CLAIM: edge.id }) },
  ];
  return { about: [edge.source, edge.target], cells };
}

/** A day, month or year as a number that grows with time. */
function order(day = ""): number {
  return Number(day.replace(/-/g, "").padEnd(8, "0"));
}

/** What a relationship says: the part that somebody had, or its name; crossed where it says that there is none. */
export function said(edge: EdgeDatum, data: NetworkData): string {
  const roles = edge.roles.map((role) => data.roles[role] ?? role).join(data.words["comma"]);
  return (edge.negative ? "× " : "") + (roles || data.relationships[edge.type] || edge.type);
}

function named(node: NodeDatum, data: NetworkData): Cell {
  return { text: node.name, address: filled(data.kinds[node.type]?.page ?? "", { THING: node.id }) };
}

/** An address with ids in the places that are kept for them. */
function filled(address: string, ids: Record<string, string>): string {
  return Object.entries(ids).reduce((whole, [place, id]) => whole.replace(`=${place}&`, () => `=${encodeURIComponent(id)}&`), address);
}

/** Rows by one of their columns; what is empty comes last either way. */
export function sorted(rows: Row[], column: number, down: boolean, lang: string): Row[] {
  const order = new Intl.Collator(lang, { numeric: true });
  const by = (row: Row) => row.cells[column]!;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (!a.text || !b.text) return Number(!a.text) - Number(!b.text);
    const steps = a.rank !== undefined && b.rank !== undefined ? a.rank - b.rank : order.compare(a.text, b.text);
    return down ? -steps : steps;
  });
}

const FORMULA = /^[=+\-@\t\r]/; // beginnings that a spreadsheet would run
const BYTE_ORDER = "\ufeff"; // without it spreadsheets in Japan read another encoding

/** A table for spreadsheets, under the words that go with every picture. */
export function csv(sheet: Sheet, caption: Caption, say: (key: string) => string): string {
  const cell = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  const line = (texts: string[]) => texts.map(cell).join(",");
  const wide = sheet.heads.length - (sheet.name === "ties" ? 1 : 0); // an address leads nowhere from a spreadsheet
  const much = say("showing").replace("{count}", String(sheet.rows.length)).replace("{of}", String(sheet.of));
  const above = [[caption.banner], [much, caption.filters, caption.masked, caption.date], sheet.heads.slice(0, wide).map(say)];
  const rows = sheet.rows.map((row) => row.cells.slice(0, wide).map((one) => one.text));
  return BYTE_ORDER + [...above, ...rows].map(line).join("\r\n") + "\r\n";
}
