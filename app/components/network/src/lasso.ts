/** Choosing many things at once by drawing round them. */
import type Sigma from "sigma";
import type { EdgeLook, NodeLook } from "./types";

type Point = { x: number; y: number };

/** Whether a point lies in a polygon (even-odd rule). */
export function inside(point: Point, polygon: Point[]): boolean {
  let odd = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]!;
    const b = polygon[j]!;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
  }
  return odd;
}

/** Lets the reader draw one loop; answers with the things inside it. */
export function lasso(sigma: Sigma<NodeLook, EdgeLook>, box: HTMLElement, colour: string): Promise<string[]> {
  const canvas = document.createElement("canvas");
  canvas.className = "lasso";
  canvas.width = box.clientWidth;
  canvas.height = box.clientHeight;
  box.append(canvas);
  const pen = canvas.getContext("2d")!;
  pen.strokeStyle = colour;
  pen.setLineDash([4, 3]);
  const loop: Point[] = [];
  return new Promise((resolve) => {
    const at = (event: PointerEvent): Point => ({ x: event.offsetX, y: event.offsetY });
    canvas.onpointerdown = (event) => {
      canvas.setPointerCapture(event.pointerId);
      loop.push(at(event));
    };
    canvas.onpointermove = (event) => {
      if (!loop.length) return;
      const last = loop[loop.length - 1]!;
      const next = at(event);
      loop.push(next);
      pen.beginPath();
      pen.moveTo(last.x, last.y);
      pen.lineTo(next.x, next.y);
      pen.stroke();
    };
    canvas.onpointerup = () => {
      canvas.remove();
      const graph = sigma.getGraph();
      resolve(
        graph.filterNodes((id) => {
          const drawn = sigma.getNodeDisplayData(id);
          return !!drawn && !drawn.hidden && inside(sigma.framedGraphToViewport(drawn), loop);
        }),
      );
    };
  });
}
