/** Moving a thing by hand. */
import type Sigma from "sigma";
import type { EdgeLook, NodeLook } from "./types";

/** Lets things be dragged; tells before the first move of each, so that it can be taken back. */
export function dragging(sigma: Sigma<NodeLook, EdgeLook>, begin: () => void): void {
  let held: string | null = null;
  let moved = false;
  sigma.on("downNode", ({ node }) => ([held, moved] = [node, false]));
  sigma.on("moveBody", ({ event }) => {
    if (held === null) return;
    if (!moved) begin();
    moved = true;
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(held, { x, y });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => (held = null);
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}
