/** What the marks of a picture mean, and the words that go with every picture: laid out under it. */
import type Sigma from "sigma";
import { drawing, picture } from "./icons";
import type { Palette } from "./model";
import type { Certainty, EdgeLook, NetworkData, NodeLook } from "./types";

type View = Sigma<NodeLook, EdgeLook>;

/** Words that go with every picture. */
export interface Caption {
  filters: string;
  showing: string;
  date: string;
  banner: string;
  /** whose names are shown */
  masked: string;
}

type Mark = { icon: string; colour: string } | { line: Certainty["line"] } | { bar: true };
interface Entry {
  label: string;
  mark: Mark;
  x: number;
  y: number;
}

/** The block under a picture: entries of the legend, lines of words, and how high it is. */
export interface Foot {
  entries: Entry[];
  lines: { text: string; y: number }[];
  height: number;
}

const MARGIN = 16;
const LINE = 20;
const MARK = 30; // width of a mark with the gap before its words
export const DASHES = { solid: "", dashed: "6 4", dotted: "1.5 4" };

/** The block under a picture of this width. */
export function foot(view: View, data: NetworkData, caption: Caption, palette: Palette): Foot {
  const { width } = view.getDimensions();
  let [x, y] = [MARGIN, LINE];
  const entries = [...kinds(view, data, palette), ...styles(data)].map(([label, mark]) => {
    const wide = MARK + length(label) + MARGIN;
    if (x > MARGIN && x + wide > width) [x, y] = [MARGIN, y + LINE];
    const entry = { label, mark, x, y };
    x += wide;
    return entry;
  });
  const said = [caption.banner, `${caption.showing} · ${caption.date}`, caption.filters, caption.masked];
  const lines = said.map((text, n) => ({ text, y: y + (n + 1) * LINE + 6 }));
  return { entries, lines, height: y + said.length * LINE + MARGIN };
}

/** About how wide a text is; Japanese characters are as wide as they are high. */
function length(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 11 : 6.4), 0);
}

function kinds(view: View, data: NetworkData, palette: Palette): [string, Mark][] {
  const seen = new Set<string>();
  view.getGraph().forEachNode((id, look) => {
    if (!view.getNodeDisplayData(id)?.hidden) seen.add(look.datum.type);
  });
  return Object.entries(data.kinds)
    .filter(([type]) => seen.has(type))
    .map(([, kind]) => {
      const family = data.families[kind.family];
      return [kind.label, { icon: kind.icon, colour: (palette.dark ? family?.dark : family?.light) ?? palette.ink }];
    });
}

/** Lines by how certain they are: those drawn alike stand together. */
function styles(data: NetworkData): [string, Mark][] {
  const labels = new Map<Certainty["line"], string[]>();
  for (const one of Object.values(data.certainties).sort((a, b) => b.rank - a.rank)) {
    labels.set(one.line, [...(labels.get(one.line) ?? []), one.label]);
  }
  const drawn: [string, Mark][] = [...labels].map(([line, names]) => [names.join(" / "), { line }]);
  return [...drawn, [data.words["disputed"] ?? "", { bar: true }]];
}

/** The block as part of an SVG document, beginning at this height. */
export function footSvg(block: Foot, top: number, palette: Palette, escape: (text: string) => string): string {
  const text = (x: number, y: number, said: string) =>
    `<text x="${x}" y="${y}" font-size="11" fill="${palette.ink}">${escape(said)}</text>`;
  const entries = block.entries.map((one) => markSvg(one, top, palette) + text(one.x + MARK, top + one.y + 4, one.label));
  return [...entries, ...block.lines.map((line) => text(MARGIN, top + line.y, line.text))].join("");
}

function markSvg({ mark, x, y }: Entry, top: number, palette: Palette): string {
  const middle = top + y;
  if ("icon" in mark) {
    const icon = drawing(mark.icon, palette.dark ? "#14171C" : "#FFFFFF")
      ?.replace("<svg", `<svg x="${x + 8}" y="${middle - 6}"`)
      .replace(/width="48" height="48"/, 'width="12" height="12"');
    return `<circle cx="${x + 14}" cy="${middle}" r="8" fill="${mark.colour}"/>${icon ?? ""}`;
  }
  const dash = "line" in mark && DASHES[mark.line] ? ` stroke-dasharray="${DASHES[mark.line]}"` : "";
  const line = `<path d="M${x} ${middle}H${x + 24}" stroke="${palette.edge}" stroke-width="2"${dash}/>`;
  return "bar" in mark ? `${line}<path d="M${x + 12} ${middle - 5}v10" stroke="${palette.negative}" stroke-width="2"/>` : line;
}

/** The block on a canvas. */
export async function paintFoot(pen: CanvasRenderingContext2D, block: Foot, top: number, palette: Palette): Promise<void> {
  pen.font = "11px 'Noto Sans JP','Noto Sans CJK JP',sans-serif";
  for (const one of block.entries) {
    await paintMark(pen, one, top, palette);
    pen.fillStyle = palette.ink;
    pen.fillText(one.label, one.x + MARK, top + one.y + 4);
  }
  for (const line of block.lines) pen.fillText(line.text, MARGIN, top + line.y);
}

async function paintMark(pen: CanvasRenderingContext2D, { mark, x, y }: Entry, top: number, palette: Palette): Promise<void> {
  const middle = top + y;
  if ("icon" in mark) {
    pen.fillStyle = mark.colour;
    pen.beginPath();
    pen.arc(x + 14, middle, 8, 0, 2 * Math.PI);
    pen.fill();
    const image = new Image(12, 12);
    image.src = picture(mark.icon, palette.dark ? "#14171C" : "#FFFFFF");
    await image.decode().then(() => pen.drawImage(image, x + 8, middle - 6, 12, 12), () => undefined);
    return;
  }
  stroke(pen, [x, middle, x + 24, middle], palette.edge, "line" in mark ? DASHES[mark.line] : "");
  if ("bar" in mark) stroke(pen, [x + 12, middle - 5, x + 12, middle + 5], palette.negative, "");
}

function stroke(pen: CanvasRenderingContext2D, [x, y, toX, toY]: [number, number, number, number], colour: string, dash: string): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.setLineDash(dash ? dash.split(" ").map(Number) : []);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
  pen.restore();
}
