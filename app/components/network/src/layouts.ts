/** Two pictures of one graph: forces, and rows by role from operators abroad down to those who carry out. */
import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceWorker from "graphology-layout-forceatlas2/worker";
import type { Network } from "./model";

const SLOT = 150; // pixels that a thing and its name take in a line
const WIDE = 230; // the same for cases, whose names are longer
const CASES = 4; // the row of cases
export const NAME = 100; // by how much a long name at the right is wider than the edge of the picture
const LINE = 44; // from line to line within a row
const ROW = 74; // from row to row
const SWEEPS = 4; // passes that order each row by the mean place of its neighbours

/**
 * Places by role. Rows run from above (abroad) to below; within a row the order keeps crossings few. A row that is too
 * long for the picture runs over several lines, neighbours in turn on each, so that every name has its place.
 */
export function hierarchy(graph: Network, ids: string[], box: { width: number; height: number }): Record<string, [number, number]> {
  const rows = new Map<number, string[]>();
  for (const id of [...ids].sort()) {
    const tier = graph.getNodeAttribute(id, "datum").tier;
    rows.get(tier)?.push(id) ?? rows.set(tier, [id]);
  }
  const tiers = [...rows.keys()].sort((a, b) => a - b);
  const slot = (tier: number) => (tier === CASES ? WIDE : SLOT);
  const lines = (tier: number) => {
    const { length } = rows.get(tier) ?? [];
    const fitting = Math.ceil(length / Math.max(2, Math.floor(box.width / slot(tier))));
    const square = Math.sqrt((length * slot(tier) * box.height) / (LINE * box.width)); // shaped as the picture is
    return Math.min(fitting, Math.max(1, Math.round(square)));
  };
  const places = new Map<string, number>();
  const spread = (tier: number) => {
    const row = rows.get(tier) ?? [];
    row.forEach((id, i) => places.set(id, ((i - (row.length - 1) / 2) * slot(tier)) / lines(tier)));
  };
  tiers.forEach(spread);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const tier of sweep % 2 ? [...tiers].reverse() : tiers) {
      const row = rows.get(tier) ?? [];
      const wish = new Map(row.map((id) => [id, mean(graph, id, places)]));
      row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (a < b ? -1 : 1));
      spread(tier);
    }
  }
  const found: Record<string, [number, number]> = {};
  let top = 0;
  for (const tier of tiers) {
    const row = rows.get(tier) ?? [];
    row.forEach((id, i) => (found[id] = [places.get(id) ?? 0, top - (i % lines(tier)) * LINE]));
    top -= ROW + (lines(tier) - 1) * LINE;
  }
  const wide = Math.max(...tiers.map((tier) => ((rows.get(tier) ?? []).length * slot(tier)) / lines(tier)));
  const flat = Math.max(1, (-top - ROW) / box.height / Math.max(1, wide / box.width)); // what is higher is made smaller; names are not
  for (const place of Object.values(found)) place[0] *= flat;
  return found;
}

function mean(graph: Network, id: string, places: Map<string, number>): number {
  const around = graph.mapNeighbors(id, (other) => places.get(other)).filter((x) => x !== undefined);
  return around.length ? around.reduce((a, b) => a + b, 0) / around.length : (places.get(id) ?? 0);
}

/** The least and the greatest of these. */
export function extent(numbers: number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** The force layout, which runs beside the page and stops by itself. */
export class Forces {
  private worker: ForceWorker | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly graph: Network,
    private readonly keepInPlace: () => Set<string>,
    private readonly ended: () => void,
  ) {}

  run(milliseconds: number): void {
    this.stop();
    const kept = this.keepInPlace();
    this.graph.forEachNode((id) => this.graph.setNodeAttribute(id, "fixed" as never, kept.has(id) as never));
    const settings = { ...forceAtlas2.inferSettings(this.graph), barnesHutOptimize: this.graph.order > 1000, slowDown: 6 };
    this.worker = new ForceWorker(this.graph, { settings });
    this.worker.start();
    this.timer = setTimeout(() => {
      this.stop();
      this.ended();
    }, milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.worker?.kill();
    this.worker = null;
  }
}
