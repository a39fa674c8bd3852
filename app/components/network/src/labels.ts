/** How names, hovered things and disputed lines are written on the canvas. */
import type { Settings } from "sigma/settings";
import type { Palette } from "./model";
import type { EdgeLook, NodeLook } from "./types";

type LookSettings = Settings<NodeLook, EdgeLook>;
type Placed = { x: number; y: number; size: number; label?: string | null };

const CUT = 18; // characters of a name before it is shortened in the picture

/** A name cut to what fits beside a pictogram. */
export function short(name: string): string {
  return name.length > CUT ? `${name.slice(0, CUT - 1)}…` : name;
}

/** Keeps names from being written over one another: who comes first is written, the others wait until there is room. */
export class Room {
  private taken: { left: number; right: number; top: number; bottom: number }[] = [];

  clear(): void {
    this.taken = [];
  }

  /** Whether there is room; if so it is taken. */
  take(left: number, top: number, width: number, height: number): boolean {
    const box = { left, right: left + width, top, bottom: top + height };
    const meets = this.taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom);
    if (!meets) this.taken.push(box);
    return !meets;
  }
}

/** Writes a name beside its thing, with the paper's colour round it so that it can be read over lines. */
export function drawLabel(palette: Palette, room: Room) {
  return (pen: CanvasRenderingContext2D, node: Placed & { forceLabel?: boolean }, settings: LookSettings): void => {
    if (!node.label) return;
    const text = short(node.label);
    pen.font = `${settings.labelSize}px ${settings.labelFont}`;
    const height = settings.labelSize + 2;
    const free = room.take(node.x + node.size + 3, node.y - height / 2, pen.measureText(text).width, height);
    if (free || node.forceLabel) write(pen, text, node, settings, palette);
  };
}

/** Rings a thing that is under the pointer or marked, and writes its whole name unless very many are marked. */
export function drawHover(palette: Palette) {
  return (pen: CanvasRenderingContext2D, node: Placed & { crowded?: boolean }, settings: LookSettings): void => {
    pen.beginPath();
    pen.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1.5;
    pen.stroke();
    if (node.label && !node.crowded) write(pen, node.label, node, settings, palette);
  };
}

function write(pen: CanvasRenderingContext2D, text: string, node: Placed, settings: LookSettings, palette: Palette): void {
  pen.font = `${settings.labelSize}px ${settings.labelFont}`;
  pen.lineWidth = 3;
  pen.strokeStyle = palette.paper;
  pen.fillStyle = palette.ink;
  pen.strokeText(text, node.x + node.size + 3, node.y + settings.labelSize / 3);
  pen.fillText(text, node.x + node.size + 3, node.y + settings.labelSize / 3);
}

/** Writes what a line says at its middle; a disputed one gets a small bar across. */
export function drawEdgeLabel(palette: Palette) {
  return (
    pen: CanvasRenderingContext2D,
    edge: { label?: string | null; disputed?: boolean },
    source: Placed,
    target: Placed,
    settings: LookSettings,
  ): void => {
    const [x, y] = [(source.x + target.x) / 2, (source.y + target.y) / 2];
    if (edge.disputed) bar(pen, { x, y }, Math.atan2(target.y - source.y, target.x - source.x), palette);
    if (!edge.label) return;
    pen.font = `${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
    pen.textAlign = "center";
    pen.lineWidth = 3;
    pen.strokeStyle = palette.paper;
    pen.fillStyle = palette.ink;
    pen.strokeText(edge.label, x, y - 4);
    pen.fillText(edge.label, x, y - 4);
    pen.textAlign = "start";
  };
}

function bar(pen: CanvasRenderingContext2D, at: { x: number; y: number }, angle: number, palette: Palette): void {
  pen.save();
  pen.translate(at.x, at.y);
  pen.rotate(angle);
  pen.strokeStyle = palette.negative;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(0, -6);
  pen.lineTo(0, 6);
  pen.stroke();
  pen.restore();
}
