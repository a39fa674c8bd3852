/** Which nodes and edges a reader's filters leave. */
import type { Caption } from "./legend";
import type { EdgeDatum, FilterState, NetworkData, NodeDatum } from "./types";

/** Nothing is filtered but statements that two things are unrelated, which are off until asked for. */
export function unfiltered(): FilterState {
  return { types: [], roles: [], rings: [], outlets: [], certainty: 1, degree: 0, from: "", to: "", negative: false };
}

function within(edge: EdgeDatum, filters: FilterState): boolean {
  const last = edge.last ?? edge.first;
  const first = edge.first ?? edge.last;
  if (!first || !last) return true; // an undated relationship is never hidden by a period
  return (!filters.from || last >= filters.from) && (!filters.to || first <= filters.to);
}

/** Whether a relationship passes. */
export function edgePasses(edge: EdgeDatum, filters: FilterState, data: NetworkData): boolean {
  if (edge.negative && !filters.negative) return false;
  if ((data.certainties[edge.certainty]?.rank ?? 1) < filters.certainty) return false;
  if (filters.outlets.length && edge.outlets.length && edge.outlets.every((name) => filters.outlets.includes(name))) return false;
  return within(edge, filters);
}

/** Whether a thing passes by what it is; whether anything holds it in the picture is asked elsewhere. */
export function nodePasses(node: NodeDatum, filters: FilterState): boolean {
  if (filters.types.includes(node.type)) return false;
  if (node.roles.length && node.roles.every((role) => filters.roles.includes(role))) return false;
  if (node.rings.length && node.rings.every((ring) => filters.rings.includes(ring))) return false;
  return node.degree >= filters.degree;
}

/** Ids of the nodes and of the relationships that are shown. */
export interface Shown {
  nodes: Set<string>;
  edges: Set<string>;
}

/** What is shown of the data: what passes, is not hidden, and still hangs on something (or is what the view is about). */
export function shown(data: NetworkData, filters: FilterState, hidden: Set<string>): Shown {
  const passing = new Set(data.nodes.filter((n) => !hidden.has(n.id) && nodePasses(n, filters)).map((n) => n.id));
  const edges = data.edges.filter(
    (edge) => passing.has(edge.source) && passing.has(edge.target) && edgePasses(edge, filters, data),
  );
  const tied = new Set(data.edges.flatMap((edge) => [edge.source, edge.target]));
  const held = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = new Set([...passing].filter((id) => held.has(id) || !tied.has(id) || id === data.focus));
  return { nodes, edges: new Set(edges.map((edge) => edge.id)) };
}

/** The words that go with the picture: how much of what is shown, under which filters, of which day, and whose names. */
export function caption(data: NetworkData, filters: FilterState, { nodes }: Shown): Caption {
  const say = (key: string) => data.words[key] ?? key;
  const showing = say("showing").replace("{count}", String(nodes.size)).replace("{of}", String(data.of));
  return { filters: inWords(filters, data), showing, date: data.date, banner: say("banner"), masked: say("masked") };
}

/** The same in one line. */
export function inLine(said: Caption): string {
  return [said.showing, said.filters, said.masked, said.date].filter(Boolean).join(" · ");
}

/** The filters in words, for the line under the picture and for exports. */
function inWords(filters: FilterState, data: NetworkData): string {
  const say = (key: string) => data.words[key] ?? key;
  const rank = Object.values(data.certainties).find((one) => one.rank === filters.certainty);
  const parts = [
    off("types", filters.types.map((type) => data.kinds[type]?.label ?? type)),
    off("roles", filters.roles.map((role) => data.roles[role] ?? role)),
    off("rings", filters.rings.map((ring) => data.rings[ring] ?? ring)),
    off("outlets", filters.outlets),
    filters.certainty > 1 && rank ? `${say("certainty")} ≥ ${rank.label}` : "",
    filters.degree > 0 ? `${say("degree")} ≥ ${filters.degree}` : "",
    filters.from || filters.to ? `${day(filters.from)} – ${day(filters.to)}` : "",
    filters.negative ? say("negative") : "",
  ];
  const limits = parts.filter(Boolean).join(" · ") || say("unfiltered");
  return data.period ? `${say("period")}: ${data.period} · ${limits}` : limits;

  function day(iso: string): string {
    return data.days[iso] ?? (iso || "…");
  }

  function off(key: string, names: string[]): string {
    return names.length ? `${say("without")} ${say(key)}: ${names.join(say("comma"))}` : "";
  }
}
