/** Pictures to take along: PNG and SVG, each with legend, filters in words, how much is shown, and the date. */
import { toBlob } from "@sigma/export-image";
import type Sigma from "sigma";
import { groundSvg, paint, type Shape } from "./ground";
import { drawLabel, Room } from "./labels";
import { DASHES, foot, footSvg, paintFoot, type Caption } from "./legend";
import type { Palette } from "./model";
import { EDGE } from "./settings";
import type { EdgeLook, NetworkData, NodeLook } from "./types";

type View = Sigma<NodeLook, EdgeLook>;

/** What is drawn: the picture, what lies under it and the words that go with it. */
export interface Taken {
  view: View;
  data: NetworkData;
  caption: Caption;
  palette: Palette;
  under: Shape[];
}

const SHARP = 2;

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);

/** The view as an SVG document. */
export function svg({ view, data, caption, palette, under }: Taken): string {
  const { width, height } = view.getDimensions();
  const block = foot(view, data, caption, palette);
  const whole = height + block.height;
  const body = [groundSvg(under, palette, escape), edges(view, palette), nodes(view, palette), footSvg(block, height, palette, escape)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="'Noto Sans JP','Noto Sans CJK JP',sans-serif"><defs><marker id="head" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L6 3L0 6z" fill="${palette.edge}"/></marker></defs><rect width="100%" height="100%" fill="${palette.paper}"/>${body.join("")}</svg>`;
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

/** The canvas drawn anew at twice its size, names and things with it, for print. */
function enlarged(view: View, palette: Palette): Promise<Blob> {
  const { width, height } = view.getDimensions();
  const { nodeReducer, edgeReducer, labelSize, edgeLabelSize } = view.getSettings();
  const room = new Room();
  const larger = <Look extends { size?: number }>(look: Look) => ({ ...look, size: (look.size ?? 1) * SHARP });
  const sigmaSettings = {
    stagePadding: EDGE * SHARP,
    labelSize: labelSize * SHARP,
    edgeLabelSize: edgeLabelSize * SHARP,
    labelGridCellSize: 100 * SHARP,
    defaultDrawNodeLabel: drawLabel(palette, room),
    nodeReducer: (id: string, look: NodeLook) => larger(nodeReducer!(id, look)),
    edgeReducer: (id: string, look: EdgeLook) => larger(edgeReducer!(id, look)),
  };
  return toBlob(view as unknown as Sigma, {
    width: width * SHARP,
    height: height * SHARP,
    backgroundColor: "transparent",
    format: "png",
    sigmaSettings: sigmaSettings as never,
    withTempRenderer: (other) => {
      room.clear(); // it was drawn once already, and had the names take all room
      other.refresh();
    },
  });
}

/** The view as a PNG: the canvas as it stands, with the same words beneath it. */
export async function png({ view, data, caption, palette, under }: Taken): Promise<Blob> {
  const { width, height } = view.getDimensions();
  const drawn = await createImageBitmap(await enlarged(view, palette));
  const scale = drawn.width / width;
  const block = foot(view, data, caption, palette);
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width;
  canvas.height = drawn.height + block.height * scale;
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  paint(pen, under, palette);
  pen.drawImage(drawn, 0, 0, width, height);
  await paintFoot(pen, block, height, palette);
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
