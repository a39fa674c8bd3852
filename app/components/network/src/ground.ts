/** What lies under the things: outlines of rings among forces, and the titles of the rows by role. */
import type Sigma from "sigma";
import type { Palette } from "./model";
import type { EdgeLook, LayoutName, NetworkData, NodeLook } from "./types";

type View = Sigma<NodeLook, EdgeLook>;
type Point = { x: number; y: number };

/** An outline with its name, or a title at the edge; all in pixels of the picture. */
export type Shape = { outline: Point[]; colour: string; label: string } | { at: Point; label: string };

const ROWS = ["row.abroad", "row.coordinators", "row.recruiters", "row.executors", "row.incidents", "row.others"];
/** Hues of ring outlines, unlike those of the families; a ring is never a colour of things. */
const HUES = { light: ["#7A6A00", "#006D7E", "#6B3FA0", "#A03F5F", "#3F7A3F"], dark: ["#E5D36A", "#6AD3E5", "#C3A1F0", "#F0A1BC", "#A1E0A1"] };
const MARGIN = 20;
const FEWEST = 3; // things that make an outline
const CORNERS = 8; // points round each thing, so that the outline keeps its distance

/** The outlines and titles of a picture as it stands. */
export function ground(view: View, data: NetworkData, layout: LayoutName, palette: Palette): Shape[] {
  return layout === "role" ? titles(view, data) : outlines(view, data, palette);
}

function places(view: View, holds: (look: NodeLook) => boolean): Point[] {
  const found: Point[] = [];
  view.getGraph().forEachNode((id, look) => {
    const drawn = view.getNodeDisplayData(id);
    if (drawn && !drawn.hidden && holds(look)) found.push(view.framedGraphToViewport(drawn));
  });
  return found;
}

function titles(view: View, data: NetworkData): Shape[] {
  return ROWS.flatMap((word, tier) => {
    const heights = places(view, (look) => look.datum.tier === tier).map((point) => point.y);
    if (!heights.length) return [];
    return [{ at: { x: 8, y: Math.min(...heights) - 14 }, label: data.words[word] ?? word }];
  });
}

function outlines(view: View, data: NetworkData, palette: Palette): Shape[] {
  const hues = palette.dark ? HUES.dark : HUES.light;
  return Object.entries(data.rings).flatMap(([ring, label], n) => {
    const members = places(view, (look) => look.datum.rings.length === 1 && look.datum.rings[0] === ring);
    if (members.length < FEWEST) return [];
    return [{ outline: hull(members.flatMap(around)), colour: hues[n % hues.length]!, label }];
  });
}

function around(point: Point): Point[] {
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (corner / CORNERS) * 2 * Math.PI;
    return { x: point.x + MARGIN * Math.cos(angle), y: point.y + MARGIN * Math.sin(angle) };
  });
}

/** The convex hull, counter-clockwise (Andrew's monotone chain). */
export function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (those: Point[]) => {
    const kept: Point[] = [];
    for (const point of those) {
      while (kept.length > 1 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Draws outlines and titles. */
export function paint(pen: CanvasRenderingContext2D, shapes: Shape[], palette: Palette): void {
  pen.font = '11px "Noto Sans JP","Noto Sans CJK JP",sans-serif';
  for (const shape of shapes) {
    pen.fillStyle = palette.ink;
    if ("at" in shape) pen.fillText(shape.label, shape.at.x, shape.at.y);
    else {
      pen.beginPath();
      shape.outline.forEach((point) => pen.lineTo(point.x, point.y));
      pen.closePath();
      pen.fillStyle = `${shape.colour}14`; // 8 %
      pen.fill();
      pen.strokeStyle = shape.colour;
      pen.stroke();
      pen.fillStyle = shape.colour;
      const top = topmost(shape.outline);
      pen.fillText(shape.label, top.x, top.y - 4);
    }
  }
}

/** The same as parts of an SVG document. */
export function groundSvg(shapes: Shape[], palette: Palette, escape: (text: string) => string): string {
  const text = (at: Point, label: string, colour: string) =>
    `<text x="${at.x}" y="${at.y}" font-size="11" fill="${colour}">${escape(label)}</text>`;
  return shapes
    .map((shape) => {
      if ("at" in shape) return text(shape.at, shape.label, palette.ink);
      const top = topmost(shape.outline);
      const points = shape.outline.map((point) => `${point.x},${point.y}`).join(" ");
      const outline = `<polygon points="${points}" fill="${shape.colour}" fill-opacity=".08" stroke="${shape.colour}"/>`;
      return outline + text({ x: top.x, y: top.y - 4 }, shape.label, shape.colour);
    })
    .join("");
}

function topmost(outline: Point[]): Point {
  return outline.reduce((a, b) => (b.y < a.y ? b : a));
}

/** A canvas of its own under the picture, drawn again whenever the picture is. */
export class Ground {
  private readonly canvas = document.createElement("canvas");

  constructor(
    private readonly view: View,
    box: HTMLElement,
    private readonly shapes: () => Shape[],
    private readonly palette: Palette,
  ) {
    this.canvas.className = "ground";
    box.prepend(this.canvas);
    view.on("afterRender", () => this.draw());
  }

  private draw(): void {
    const { width, height } = this.view.getDimensions();
    const sharp = window.devicePixelRatio || 1;
    if (this.canvas.width !== width * sharp || this.canvas.height !== height * sharp) {
      [this.canvas.width, this.canvas.height] = [width * sharp, height * sharp];
    }
    const pen = this.canvas.getContext("2d")!;
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    pen.clearRect(0, 0, width, height);
    paint(pen, this.shapes(), this.palette);
  }
}
