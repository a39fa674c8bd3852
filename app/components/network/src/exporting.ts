/** Pictures to take along: PNG and SVG, each with legend, filters in words, how much is shown, and the date. */
import { toBlob } from "@sigma/export-image";
import type Sigma from "sigma";
import { drawing } from "./icons";
import type { Palette } from "./model";
import type { EdgeLook, NetworkData, NodeLook } from "./types";

type View = Sigma<NodeLook, EdgeLook>;

/** Words that go with every picture. */
export interface Caption {
  filters: string;
  showing: string;
  date: string;
  banner: string;
}

const MARGIN = 16;
const LINE = 20;
const DASHES = { solid: "", dashed: "6 4", dotted: "1.5 4" };

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);

/** Kinds of thing in the picture with their colours, in the order of the ontology. */
export function legend(view: View, data: NetworkData): { label: string; colour: string; icon: string }[] {
  const seen = new Map<string, string>();
  view.getGraph().forEachNode((id, look) => {
    if (!view.getNodeDisplayData(id)?.hidden) seen.set(look.datum.type, look.color);
  });
  return Object.entries(data.kinds)
    .filter(([type]) => seen.has(type))
    .map(([type, kind]) => ({ label: kind.label, colour: seen.get(type) ?? "#000", icon: kind.icon }));
}

/** The view as an SVG document. */
export function svg(view: View, data: NetworkData, caption: Caption, palette: Palette): string {
  const { width, height } = view.getDimensions();
  const lines = [caption.banner, `${caption.showing} · ${caption.date}`, caption.filters];
  const entries = legend(view, data);
  const below = (lines.length + 2) * LINE + MARGIN;
  const body = [edges(view, palette), nodes(view, palette), legendSvg(entries, height, palette), captionSvg(lines, height, palette)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + below}" viewBox="0 0 ${width} ${height + below}" font-family="'Noto Sans JP','Noto Sans CJK JP',sans-serif"><defs><marker id="head" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L6 3L0 6z" fill="${palette.edge}"/></marker></defs><rect width="100%" height="100%" fill="${palette.paper}"/>${body.join("")}</svg>`;
}

function place(view: View, id: string): { x: number; y: number; r: number } | null {
  const drawn = view.getNodeDisplayData(id);
  if (!drawn || drawn.hidden) return null;
  const at = view.framedGraphToViewport(drawn);
  return { ...at, r: view.scaleSize(drawn.size) };
}

function edges(view: View, palette: Palette): string {
  const graph = view.getGraph();
  return graph
    .mapEdges((id, look, source, target) => {
      const a = place(view, source);
      const b = place(view, target);
      if (!a || !b || view.getEdgeDisplayData(id)?.hidden) return "";
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const [x, y] = [b.x - ((b.x - a.x) / length) * b.r, b.y - ((b.y - a.y) / length) * b.r];
      const dash = DASHES[look.line] && ` stroke-dasharray="${DASHES[look.line]}"`;
      const middle = `transform="translate(${(a.x + b.x) / 2} ${(a.y + b.y) / 2})"`;
      const bar = look.disputed ? `<path ${middle} d="M0 -5V5" stroke="${palette.negative}" stroke-width="2"/>` : "";
      const line = `<line x1="${a.x}" y1="${a.y}" x2="${x}" y2="${y}" stroke="${look.color}" stroke-width="${look.size}"${dash} marker-end="url(#head)"/>`;
      return `${line}${bar}<text ${middle} dy="-3" font-size="9" text-anchor="middle" fill="${palette.ink}">${escape(look.label)}</text>`;
    })
    .join("");
}

function nodes(view: View, palette: Palette): string {
  return view
    .getGraph()
    .mapNodes((id, look) => {
      const at = place(view, id);
      if (!at) return "";
      const icon = pictogram(look, at);
      return `<circle cx="${at.x}" cy="${at.y}" r="${at.r}" fill="${look.color}"/>${icon}<text x="${at.x + at.r + 3}" y="${at.y + 4}" font-size="11" fill="${palette.ink}">${escape(look.label)}</text>`;
    })
    .join("");
}

function pictogram(look: NodeLook, at: { x: number; y: number; r: number }): string {
  const icon = decodeURIComponent(look.image.split(",").slice(1).join(","));
  const side = at.r * 1.3;
  return icon
    ? icon.replace("<svg", `<svg x="${at.x - side / 2}" y="${at.y - side / 2}"`).replace(/width="48" height="48"/, `width="${side}" height="${side}"`)
    : "";
}

function legendSvg(entries: { label: string; colour: string; icon: string }[], top: number, palette: Palette): string {
  let x = MARGIN;
  const y = top + LINE;
  return entries
    .map(({ label, colour, icon }) => {
      const at = x;
      x += 34 + label.length * 12;
      const mark = drawing(icon, palette.dark ? "#14171C" : "#FFFFFF")
        ?.replace("<svg", `<svg x="${at - 6}" y="${y - 6}"`)
        .replace(/width="48" height="48"/, 'width="12" height="12"');
      return `<circle cx="${at}" cy="${y}" r="8" fill="${colour}"/>${mark ?? ""}<text x="${at + 12}" y="${y + 4}" font-size="11" fill="${palette.ink}">${escape(label)}</text>`;
    })
    .join("");
}

function captionSvg(lines: string[], top: number, palette: Palette): string {
  return lines
    .map((line, i) => `<text x="${MARGIN}" y="${top + (i + 2) * LINE + 6}" font-size="11" fill="${palette.ink}">${escape(line)}</text>`)
    .join("");
}

/** The view as a PNG: the canvas as it stands, with the same words beneath it. */
export async function png(view: View, data: NetworkData, caption: Caption, palette: Palette): Promise<Blob> {
  const picture = await createImageBitmap(await toBlob(view as unknown as Sigma, { backgroundColor: palette.paper, format: "png" }));
  const scale = picture.width / view.getDimensions().width;
  const lines = [caption.banner, `${caption.showing} · ${caption.date}`, caption.filters];
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height + ((lines.length + 2) * LINE + MARGIN) * scale;
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0);
  pen.scale(scale, scale);
  const top = picture.height / scale;
  pen.font = "11px 'Noto Sans JP','Noto Sans CJK JP',sans-serif";
  let x = MARGIN;
  for (const { label, colour } of legend(view, data)) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, top + LINE, 8, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = palette.ink;
    pen.fillText(label, x + 12, top + LINE + 4);
    x += 34 + pen.measureText(label).width;
  }
  pen.fillStyle = palette.ink;
  lines.forEach((line, i) => pen.fillText(line, MARGIN, top + (i + 2) * LINE + 6));
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

/** Hands a file to the reader. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
