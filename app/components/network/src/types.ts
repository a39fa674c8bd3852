/** What Python hands over and what goes back. Mirrors `app/usecases/network.py`. */
import type { Arrangement } from "./history";

export interface NodeDatum {
  id: string;
  name: string;
  type: string;
  /** row in the hierarchy: 0 abroad, 1 coordinators, 2 recruiters, 3 executors, 4 incidents, 5 all else */
  tier: number;
  roles: string[];
  rings: string[];
  /** a value that many cases share, such as an app: drawn small, never on a path */
  generic: boolean;
  /** relationships in the whole graph, not only in this view */
  degree: number;
  x?: number;
  y?: number;
}

export interface EdgeDatum {
  id: string;
  source: string;
  target: string;
  type: string;
  certainty: string;
  disputed: boolean;
  negative: boolean;
  sources: number;
  outlets: string[];
  roles: string[];
  first: string | null;
  last: string | null;
}

export interface Kind {
  icon: string;
  family: string;
  label: string;
  /** the page of such a thing, with THING where its id stands */
  page: string;
}

export interface Certainty {
  rank: number;
  line: "solid" | "dashed" | "dotted";
  label: string;
}

/** What a reader did to the picture: kept across reruns and saved with a case. */
export interface ViewState extends Arrangement {
  filters: FilterState;
}

export type LayoutName = "force" | "role";

export interface FilterState {
  /** types, roles and rings that are switched off */
  types: string[];
  roles: string[];
  rings: string[];
  outlets: string[];
  /** smallest certainty rank shown */
  certainty: number;
  degree: number;
  from: string;
  to: string;
  negative: boolean;
}

export interface NetworkData {
  /** changes whenever nodes or edges do */
  rev: string;
  /** names the view; another view starts with an empty history */
  view: string;
  saved: ViewState | null;
  height: number;
  focus: string | null;
  nodes: NodeDatum[];
  edges: EdgeDatum[];
  kinds: Record<string, Kind>;
  families: Record<string, { light: string; dark: string }>;
  certainties: Record<string, Certainty>;
  relationships: Record<string, string>;
  roles: Record<string, string>;
  rings: Record<string, string>;
  words: Record<string, string>;
  /** the days of the relationships as the reader writes them */
  days: Record<string, string>;
  /** the page of a statement, with THING and CLAIM where the ids stand */
  sentence: string;
  /** the only time of which relationships are in the data, in words; empty for all times */
  period: string;
  showing: number;
  of: number;
  /** day on which the graph was read, as the reader writes it */
  date: string;
}

export interface Component {
  data: NetworkData;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue(name: string, value: unknown): void;
  setTriggerValue(name: string, value: unknown): void;
}

/** Attributes of a drawn node. */
export interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  image: string;
  datum: NodeDatum;
}

/** Attributes of a drawn edge, which stands for all relationships between two things in one direction. */
export interface EdgeLook {
  size: number;
  label: string;
  color: string;
  line: Certainty["line"];
  disputed: boolean;
  negative: boolean;
  members: EdgeDatum[];
  type: "evidence";
  forceLabel: boolean;
}
