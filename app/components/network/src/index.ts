/** The network view as a Streamlit component: one live view for each place on a page, which reruns never rebuild. */
import { recall, remember } from "./keeping";
import type { Palette } from "./model";
import { Panel, element } from "./panel";
import type { Component } from "./types";
import { NetworkView } from "./view";

interface Live {
  view: NetworkView;
  panel: Panel;
  rev: string;
  name: string;
  end: () => void;
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
  const [tools, box, side, foot] = ["tools", "canvas", "filters", "foot"].map((name) => element("div", { class: name }));
  root.replaceChildren(tools!, element("div", { class: "middle" }, box!, side!), foot!);
  box!.style.height = `${component.data.height}px`;
  side!.style.maxHeight = `${component.data.height}px`;
  box!.tabIndex = 0;
  const { data } = component;
  const view = new NetworkView(component, box!, palette(root), data.saved ?? recall(data.view));
  const panel = new Panel(view, tools!, side!, foot!);
  const key = (event: KeyboardEvent) => {
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (panel.key(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const keep = () => remember(data.view, view.state());
  root.addEventListener("keydown", key);
  window.addEventListener("pagehide", keep);
  const end = () => {
    root.removeEventListener("keydown", key);
    window.removeEventListener("pagehide", keep);
    keep();
    view.kill();
  };
  return { view, panel, rev: component.data.rev, name: component.data.view, end };
}

/** Whether this browser can draw the picture at all; the tables beside it say the same. */
function drawable(): boolean {
  const canvas = document.createElement("canvas");
  return (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) !== null;
}

export default function network(component: Component): () => void {
  const place = component.parentElement;
  if (!drawable()) {
    place.querySelector(".network")!.textContent = component.data.words["no_webgl"] ?? "WebGL";
    return () => undefined;
  }
  let here = live.get(place);
  if (here && here.name !== component.data.view) {
    here.end();
    here = undefined;
  }
  if (!here) {
    here = mount(component);
    live.set(place, here);
  } else if (here.rev !== component.data.rev) {
    here.rev = component.data.rev;
    here.view.update(component);
    here.panel.drawFilters();
  } else here.view.component = component;
  return () => {
    live.get(place)?.end();
    live.delete(place);
  };
}
