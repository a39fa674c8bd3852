/** The network view as a Streamlit component: one live view for each place on a page, which reruns never rebuild. */
import { element } from "./elements";
import { recall, remember } from "./keeping";
import type { Palette } from "./model";
import { Panel } from "./panel";
import { PlainView } from "./plain";
import { Tables } from "./tables";
import type { Component } from "./types";
import { NetworkView } from "./view";

interface Live {
  rev: string;
  name: string;
  /** takes over what Python sent anew */
  update(component: Component): void;
  /** goes on with the same picture */
  keep(component: Component): void;
  end(): void;
}

const live = new WeakMap<object, Live>();

function palette(host: Element): Palette {
  const dark = getComputedStyle(host).colorScheme === "dark";
  return dark
    ? { dark, paper: "#14171C", ink: "#E6E3DC", edge: "#8A909B", faded: "#2E343D", negative: "#E0604F" }
    : { dark, paper: "#FBFAF7", ink: "#1C2026", edge: "#8B909A", faded: "#DEDAD1", negative: "#B3261E" };
}

function mount(component: Component): Live {
  const root = component.parentElement.querySelector<HTMLElement>(".network")!;
  const { rev, view: name } = component.data;
  return { rev, name, ...(drawable() ? drawn(component, root) : told(component, root)) };
}

/** Whether this browser can draw the picture at all; where not, the tables alone say the same. */
function drawable(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

/** The picture with all that is around it. */
function drawn(component: Component, root: HTMLElement): Omit<Live, "rev" | "name"> {
  const [tools, box, side, foot, below] = ["tools", "canvas", "filters", "foot", "tables"].map((name) => element("div", { class: name }));
  root.replaceChildren(tools!, element("div", { class: "middle" }, box!, side!), foot!, below!);
  box!.style.height = `${component.data.height}px`;
  side!.style.maxHeight = `${component.data.height}px`;
  box!.tabIndex = 0;
  const { data } = component;
  const view = new NetworkView(component, box!, palette(root), data.saved ?? recall(data.view));
  const panel = new Panel(view, tools!, side!, foot!);
  const tables = new Tables(below!, () => ({ data: view.data, shown: view.shown, chosen: view.selected, caption: view.caption() }));
  view.whenChanged(() => tables.refresh());
  const forget = listen(root, panel, () => remember(data.view, view.state()));
  return {
    update: (changed) => {
      view.update(changed);
      panel.fields.draw();
    },
    keep: (same) => (view.component = same),
    end: () => {
      forget();
      view.kill();
    },
  };
}

/** Hears keys, and keeps the arrangement when the page goes; answers with how to stop, which keeps it too. */
function listen(root: HTMLElement, panel: Panel, keep: () => void): () => void {
  const key = (event: KeyboardEvent) => {
    const typing = (event.composedPath()[0] as Element).closest("input, select, .tables");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (panel.key(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  root.addEventListener("keydown", key);
  window.addEventListener("pagehide", keep);
  return () => {
    root.removeEventListener("keydown", key);
    window.removeEventListener("pagehide", keep);
    keep();
  };
}

/** The tables alone, with the filters of the picture. */
function told(component: Component, root: HTMLElement): Omit<Live, "rev" | "name"> {
  const view = new PlainView(component, root);
  const away = () => view.remember();
  window.addEventListener("pagehide", away);
  return {
    update: (changed) => view.update(changed),
    keep: (same) => (view.component = same),
    end: () => {
      window.removeEventListener("pagehide", away);
      away();
    },
  };
}

export default function network(component: Component): () => void {
  const place = component.parentElement;
  let here = live.get(place);
  if (here && here.name !== component.data.view) {
    here.end();
    here = undefined;
  }
  if (!here) live.set(place, mount(component));
  else if (here.rev !== component.data.rev) {
    here.rev = component.data.rev;
    here.update(component);
  } else here.keep(component);
  return () => {
    live.get(place)?.end();
    live.delete(place);
  };
}
