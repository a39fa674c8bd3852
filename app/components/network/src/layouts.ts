/** Two pictures of one graph: forces, and rows by role from operators abroad down to those who carry out. */
import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceWorker from "graphology-layout-forceatlas2/worker";
import type { Network } from "./model";

const ROW = 40; // height of a row of the hierarchy
const COLUMN = 22;
const SWEEPS = 4; // passes that order each row by the mean place of its neighbours

/** Places by role. Rows run from above (abroad) to below; within a row the order keeps crossings few. */
export function hierarchy(graph: Network, ids: string[]): Record<string, [number, number]> {
  const rows = new Map<number, string[]>();
  for (const id of [...ids].sort()) {
    const tier = graph.getNodeAttribute(id, "datum").tier;
    rows.get(tier)?.push(id) ?? rows.set(tier, [id]);
  }
  const tiers = [...rows.keys()].sort((a, b) => a - b);
  const places = new Map<string, number>();
  const spread = (row: string[]) => row.forEach((id, i) => places.set(id, (i - (row.length - 1) / 2) * COLUMN));
  tiers.forEach((tier) => spread(rows.get(tier) ?? []));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const tier of sweep % 2 ? [...tiers].reverse() : tiers) {
      const row = rows.get(tier) ?? [];
      const wish = new Map(row.map((id) => [id, mean(graph, id, places)]));
      row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (a < b ? -1 : 1));
      spread(row);
    }
  }
  const found: Record<string, [number, number]> = {};
  tiers.forEach((tier, i) => rows.get(tier)?.forEach((id) => (found[id] = [places.get(id) ?? 0, -i * ROW])));
  return found;
}

function mean(graph: Network, id: string, places: Map<string, number>): number {
  const around = graph.mapNeighbors(id, (other) => places.get(other)).filter((x) => x !== undefined);
  return around.length ? around.reduce((a, b) => a + b, 0) / around.length : (places.get(id) ?? 0);
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
