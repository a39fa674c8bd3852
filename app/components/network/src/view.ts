/** One live picture: the graph, what the reader did to it, and what is sent back to Python. */
import Graph from "graphology";
import Sigma from "sigma";
import { dragging } from "./dragging";
import { caption, shown, unfiltered, type Shown } from "./filters";
import { History, type Arrangement } from "./history";
import { Ground, ground, type Shape } from "./ground";
import { Room } from "./labels";
import { extent, Forces, hierarchy, NAME } from "./layouts";
import { edgeLook, nodeLook } from "./looks";
import { merge, type Network, type Palette } from "./model";
import type { Taken } from "./exporting";
import type { Caption } from "./legend";
import { EDGE, settings } from "./settings";
import type { Component, EdgeLook, FilterState, LayoutName, NetworkData, NodeLook, ViewState } from "./types";

const SETTLE = 600; // ms of layout after things were added to a placed picture
const LONGEST = 8000; // ms of layout of a new picture

export class NetworkView {
  readonly graph: Network = new Graph<NodeLook, EdgeLook>({ multi: true, type: "directed" });
  readonly sigma: Sigma<NodeLook, EdgeLook>;
  readonly hidden = new Set<string>();
  readonly pinned = new Set<string>();
  readonly selected = new Set<string>();
  edge: string | null = null;
  found = new Set<string>();
  filters: FilterState = unfiltered();
  layout: LayoutName = "force";
  /** in path mode the next two clicks are the ends */
  pathFrom: string | null | undefined = undefined;
  private visible: Shown = { nodes: new Set(), edges: new Set() };
  readonly near = new Set<string>();
  private readonly past = new History();
  private readonly forces: Forces;
  private readonly room = new Room();
  private readonly watching: (() => void)[] = [];

  constructor(
    public component: Component,
    readonly box: HTMLElement,
    readonly palette: Palette,
    before: ViewState | null,
  ) {
    performance.mark("itoguchi:network:data");
    this.forces = new Forces(this.graph, () => this.pinned, () => this.changed());
    merge(this.graph, this.data, palette);
    this.sigma = new Sigma<NodeLook, EdgeLook>(this.graph, box, {
      ...settings(palette, this.room, this.graph.order),
      nodeReducer: (id: string, look: NodeLook) => nodeLook(this, id, look),
      edgeReducer: (id: string, look: EdgeLook) => edgeLook(this, id, look),
    });
    new Ground(this.sigma, box, () => this.ground(), palette);
    this.listen();
    this.restore(before);
    this.sift();
    if (!before || !Object.keys(before.positions).length) this.arrange(this.layout);
    this.sigma.once("afterRender", () => performance.mark("itoguchi:network:tick"));
  }

  /** Calls whoever draws beside the picture when what they say may have changed. */
  whenChanged(draw: () => void): void {
    this.watching.push(draw);
  }

  private changed(): void {
    this.watching.forEach((draw) => draw());
  }

  get data(): NetworkData {
    return this.component.data;
  }

  /** What Python sent anew: things come and go, the rest stays where it is. */
  update(component: Component): void {
    this.component = component;
    const before = this.graph.order;
    const fresh = merge(this.graph, this.data, this.palette);
    this.lookAround();
    this.sift();
    if (fresh.length > before) this.fit(); // it is another picture now, and what was looked at lies elsewhere in it
    if (fresh.length && this.layout === "force") this.forces.run(SETTLE + fresh.length * 3);
    else if (fresh.length) this.arrange(this.layout);
  }

  /** Apply filters and hiding. */
  sift(): void {
    this.visible = shown(this.data, this.filters, this.hidden);
    this.frame();
    this.sigma.refresh();
    this.changed();
  }

  /** Lay the picture out anew, as the reader asked. */
  lay(layout: LayoutName): void {
    this.past.remember(this.arrangement());
    this.arrange(layout);
  }

  private arrange(layout: LayoutName): void {
    this.layout = layout;
    if (layout === "force") this.forces.run(Math.min(LONGEST, 1500 + this.graph.order * 3));
    else {
      this.forces.stop();
      const { width, height } = this.sigma.getDimensions();
      const loose = [...this.visible.nodes].filter((id) => !this.pinned.has(id));
      this.move(hierarchy(this.graph, loose, { width: width - 2 * EDGE, height: height - 2 * EDGE }));
    }
    this.frame();
    this.changed();
  }

  /** Rows by role fill the picture whatever lies elsewhere that is filtered out; forces move all of it. */
  private frame(): void {
    const places = [...this.visible.nodes].map((id) => this.graph.getNodeAttributes(id));
    const [left, right] = extent(places.map(({ x }) => x));
    const rows = this.layout === "role" && places.length > 0;
    this.sigma.setCustomBBox(rows ? { x: [left, right + NAME], y: extent(places.map(({ y }) => y)) } : null);
  }

  select(ids: string[], edge: string | null = null): void {
    this.selected.clear();
    ids.forEach((id) => this.selected.add(id));
    this.edge = edge;
    this.lookAround();
    this.sigma.refresh({ skipIndexation: true });
    const members = edge && this.graph.hasEdge(edge) ? this.graph.getEdgeAttribute(edge, "members").map((one) => one.id) : [];
    this.component.setStateValue("selection", { nodes: ids, edges: members });
    this.changed();
  }

  /** Find what lies next to what is chosen. */
  private lookAround(): void {
    this.near.clear();
    for (const id of this.selected) if (this.graph.hasNode(id)) this.graph.forEachNeighbor(id, (other) => this.near.add(other));
  }

  /** Change what is shown; rows by role close up over what has gone. */
  filter(change: Partial<FilterState>): void {
    this.filters = { ...this.filters, ...change };
    this.sift();
    if (this.layout === "role") this.arrange("role");
  }

  find(text: string): void {
    const wanted = text.normalize("NFKC").toLowerCase().trim();
    const matches = (look: NodeLook) => look.label.normalize("NFKC").toLowerCase().includes(wanted);
    this.found = new Set(wanted ? this.graph.filterNodes((id, look) => this.visible.nodes.has(id) && matches(look)) : []);
    const first = [...this.found][0];
    if (first) this.lookAt(first);
    this.sigma.refresh({ skipIndexation: true });
  }

  hide(ids: string[]): void {
    this.act(() => ids.forEach((id) => this.hidden.add(id)));
    this.select([]);
  }

  showAll(): void {
    this.act(() => this.hidden.clear());
  }

  /** Put away what hangs on nothing but these things. */
  collapse(ids: string[]): void {
    const around = new Set(ids.flatMap((id) => this.graph.neighbors(id)));
    const kept = (other: string) => ids.includes(other) || this.hidden.has(other);
    const leaves = [...around].filter((other) => !ids.includes(other) && this.graph.neighbors(other).every(kept));
    this.act(() => leaves.forEach((id) => this.hidden.add(id)));
  }

  pin(ids: string[]): void {
    this.act(() => ids.forEach((id) => (this.pinned.has(id) ? this.pinned.delete(id) : this.pinned.add(id))));
  }

  undo(): void {
    const before = this.past.undo();
    if (before) this.put(before);
  }

  get undoable(): boolean {
    return !this.past.empty;
  }

  expand(ids: string[]): void {
    this.component.setTriggerValue("expand", ids);
  }

  path(to: string): void {
    if (this.pathFrom === null) {
      this.pathFrom = to;
      this.select([to]);
    } else if (this.pathFrom) {
      this.component.setTriggerValue("path", { from: this.pathFrom, to });
      this.pathFrom = undefined;
      this.changed();
    }
  }

  /** Choose the next visible thing in the order in which one reads. */
  step(by: 1 | -1): void {
    const at = (id: string) => this.graph.getNodeAttributes(id);
    const order = [...this.visible.nodes].sort((a, b) => at(b).y - at(a).y || at(a).x - at(b).x);
    const chosen = order.indexOf([...this.selected][0] ?? "");
    const next = order[chosen < 0 ? 0 : (chosen + by + order.length) % order.length];
    if (next === undefined) return;
    this.select([next]);
    this.lookAt(next);
  }

  fit(): void {
    void this.sigma.getCamera().animatedReset({ duration: 200 });
  }

  lookAt(id: string): void {
    const at = this.sigma.getNodeDisplayData(id);
    if (at) void this.sigma.getCamera().animate({ x: at.x, y: at.y, ratio: 0.5 }, { duration: 200 });
  }

  /** What passes the filters and is not hidden. */
  get shown(): Shown {
    return this.visible;
  }

  /** What is worth keeping with a saved case. */
  state(): ViewState {
    return { ...this.arrangement(), filters: this.filters };
  }

  caption(): Caption {
    return caption(this.data, this.filters, this.visible);
  }

  /** All that goes into a picture to take along. */
  taken(): Taken {
    return { view: this.sigma, data: this.data, caption: this.caption(), palette: this.palette, under: this.ground() };
  }

  /** Outlines and titles under the things. */
  private ground(): Shape[] {
    return ground(this.sigma, this.data, this.layout, this.palette);
  }

  kill(): void {
    this.forces.stop();
    this.sigma.kill();
  }

  private act(change: () => void): void {
    this.past.remember(this.arrangement());
    change();
    this.sift();
  }

  private arrangement(): Arrangement {
    const positions: Record<string, [number, number]> = {};
    this.graph.forEachNode((id, look) => (positions[id] = [look.x, look.y]));
    return { positions, hidden: [...this.hidden], pinned: [...this.pinned], layout: this.layout };
  }

  private put(state: Arrangement): void {
    this.hidden.clear();
    state.hidden.forEach((id) => this.hidden.add(id));
    this.pinned.clear();
    state.pinned.forEach((id) => this.pinned.add(id));
    this.layout = state.layout;
    this.forces.stop();
    this.move(state.positions);
    this.sift();
  }

  private move(positions: Record<string, [number, number]>): void {
    for (const [id, [x, y]] of Object.entries(positions)) if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, { x, y });
  }

  private restore(saved: ViewState | null): void {
    if (!saved) return;
    this.filters = { ...unfiltered(), ...saved.filters };
    this.put(saved);
  }

  private listen(): void {
    this.sigma.on("beforeRender", () => this.room.clear());
    this.sigma.on("clickNode", ({ node, event }) => {
      if (this.pathFrom !== undefined) this.path(node);
      else if (event.original.shiftKey) this.select([...new Set([...this.selected, node])]);
      else this.select([node]);
    });
    this.sigma.on("clickEdge", ({ edge }) => this.select([...this.graph.extremities(edge)], edge));
    this.sigma.on("clickStage", () => this.selected.size && this.select([]));
    this.sigma.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      this.expand([event.node]);
    });
    dragging(this.sigma, () => {
      this.forces.stop(); // they would put it back
      this.act(() => undefined);
    });
  }
}
