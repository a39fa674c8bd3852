/** How things and lines look in the state that the picture is in: what is chosen stands out, the rest steps back. */
import type { NetworkView } from "./view";
import { CROWD } from "./settings";
import type { EdgeLook, NodeLook } from "./types";

/** A thing as it is drawn now. */
export function nodeLook(view: NetworkView, id: string, look: NodeLook) {
  const lit = !view.selected.size || view.selected.has(id) || view.near.has(id);
  const named = view.selected.has(id) || view.found.has(id);
  return {
    ...look,
    hidden: !view.shown.nodes.has(id),
    color: lit ? look.color : view.palette.faded,
    label: lit ? look.label + (view.pinned.has(id) ? " ◈" : "") : "",
    zIndex: lit ? 1 : 0,
    highlighted: named,
    forceLabel: named,
  };
}

/** A line as it is drawn now. */
export function edgeLook(view: NetworkView, id: string, look: EdgeLook) {
  const [source, target] = view.graph.extremities(id);
  const chosen = view.edge === id;
  const lit = !view.selected.size || view.selected.has(source) || view.selected.has(target) || chosen;
  const hidden = !look.members.some((one) => view.shown.edges.has(one.id));
  const close = view.graph.order <= CROWD && view.sigma?.getCamera().ratio < 1 / 1.2; // all labels only when near
  return {
    ...look,
    hidden: hidden || !lit,
    label: close || chosen || (view.selected.size > 0 && lit) ? look.label : "",
    forceLabel: look.disputed || chosen,
    size: chosen ? look.size * 2 : look.size,
  };
}
