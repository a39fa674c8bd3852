/** How things and lines look in the state that the picture is in: what is chosen stands out, the rest steps back. */
import type { NetworkView } from "./view";
import { CROWD } from "./settings";
import type { EdgeLook, NodeLook } from "./types";

const NAMED = 20; // marked things, or things round them, that are all told of whether there is room or not

/** A thing as it is drawn now. */
export function nodeLook(view: NetworkView, id: string, look: NodeLook) {
  const lit = !view.selected.size || view.selected.has(id) || view.near.has(id);
  const marked = view.selected.has(id) || view.found.has(id);
  const crowded = view.selected.size + view.found.size > NAMED;
  return {
    ...look,
    hidden: !view.shown.nodes.has(id),
    color: lit ? look.color : view.palette.faded,
    label: lit ? look.label + (view.pinned.has(id) ? " ◈" : "") : "",
    zIndex: lit ? 1 : 0,
    highlighted: marked,
    forceLabel: marked && !crowded,
    crowded,
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
    label: close || chosen || (view.selected.size > 0 && lit && view.near.size <= NAMED) ? look.label : "",
    forceLabel: look.disputed || chosen,
    size: chosen ? look.size * 2 : look.size,
  };
}
