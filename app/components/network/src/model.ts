/** The graph behind the picture: merged by id, so that what a reader placed stays where it is. */
import type Graph from "graphology";
import { picture } from "./icons";
import { said } from "./rows";
import type { EdgeDatum, EdgeLook, NetworkData, NodeDatum, NodeLook } from "./types";

export type Network = Graph<NodeLook, EdgeLook>;

/** Colours of this page, light or dark. */
export interface Palette {
  dark: boolean;
  paper: string;
  ink: string;
  edge: string;
  faded: string;
  negative: string;
}

const SPREAD = 100; // width of the square in which unplaced nodes start
const NEAR = 8; // distance at which a new node starts from its neighbour

/** A number in [0, 1) that depends on the text alone: the same view starts in the same picture. */
export function chance(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0) / 4294967296;
}

function neighbours(edges: EdgeDatum[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (a: string, b: string) => found.get(a)?.push(b) ?? found.set(a, [b]);
  for (const edge of edges) {
    add(edge.source, edge.target);
    add(edge.target, edge.source);
  }
  return found;
}

function start(graph: Network, node: NodeDatum, near: string[]): { x: number; y: number } {
  if (node.x !== undefined && node.y !== undefined) return { x: node.x, y: node.y };
  const placed = near.find((id) => graph.hasNode(id));
  const angle = chance(node.id) * 2 * Math.PI;
  if (placed === undefined) {
    return { x: chance(node.id) * SPREAD, y: chance(`${node.id} y`) * SPREAD };
  }
  const at = graph.getNodeAttributes(placed);
  return { x: at.x + NEAR * Math.cos(angle), y: at.y + NEAR * Math.sin(angle) };
}

function size(node: NodeDatum, drawn: number): number {
  const weight = node.generic ? 0 : Math.min(5, Math.sqrt(node.degree));
  return (node.generic ? 5 : 7 + weight) * (drawn > 500 ? 0.6 : 1);
}

/** Relationships between two things in one direction, drawn as one line. */
export function bundles(edges: EdgeDatum[]): Map<string, EdgeDatum[]> {
  const found = new Map<string, EdgeDatum[]>();
  for (const edge of edges) {
    const key = `${edge.source}>${edge.target}${edge.negative ? ">not" : ""}`;
    found.get(key)?.push(edge) ?? found.set(key, [edge]);
  }
  return found;
}

/** How a bundle is drawn: the strongest certainty, width by sources, the words of all its relationships. */
export function edgeLook(members: EdgeDatum[], data: NetworkData, palette: Palette): EdgeLook {
  const rank = (edge: EdgeDatum) => data.certainties[edge.certainty]?.rank ?? 0;
  const strongest = members.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const negative = strongest.negative;
  const sources = Math.max(...members.map((edge) => edge.sources));
  return {
    size: 1 + Math.min(3, sources) * 0.7,
    label: [...new Set(members.map((edge) => said(edge, data)))].join(" / "),
    color: negative ? palette.negative : palette.edge,
    line: negative ? "dotted" : (data.certainties[strongest.certainty]?.line ?? "dotted"),
    disputed: members.some((edge) => edge.disputed),
    negative,
    members,
    type: "evidence",
    forceLabel: false,
  };
}

/** Bring the graph to what Python sent; returns the ids of nodes that are new in it. */
export function merge(graph: Network, data: NetworkData, palette: Palette): string[] {
  const wanted = new Set(data.nodes.map((node) => node.id));
  const near = neighbours(data.edges);
  const added: string[] = [];
  graph.filterNodes((id) => !wanted.has(id)).forEach((id) => graph.dropNode(id));
  for (const node of data.nodes) {
    const kind = data.kinds[node.type];
    const family = data.families[kind?.family ?? "background"];
    const look = {
      label: node.name,
      color: (palette.dark ? family?.dark : family?.light) ?? palette.ink,
      image: picture(kind?.icon ?? "", palette.dark ? "#14171C" : "#FFFFFF"),
      size: size(node, data.nodes.length),
      datum: node,
    };
    if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look);
    else {
      graph.addNode(node.id, { ...look, ...start(graph, node, near.get(node.id) ?? []) });
      added.push(node.id);
    }
  }
  drawEdges(graph, data, palette);
  return added;
}

function drawEdges(graph: Network, data: NetworkData, palette: Palette): void {
  const drawn = bundles(data.edges.filter((edge) => graph.hasNode(edge.source) && graph.hasNode(edge.target)));
  graph.filterEdges((id) => !drawn.has(id)).forEach((id) => graph.dropEdge(id));
  for (const [id, members] of drawn) {
    const look = edgeLook(members, data, palette);
    const first = members[0];
    if (graph.hasEdge(id)) graph.mergeEdgeAttributes(id, look);
    else if (first) graph.addEdgeWithKey(id, first.source, first.target, look);
  }
}
