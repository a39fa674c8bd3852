/** What can be undone: each act keeps the state before it. */
import type { LayoutName } from "./types";

export interface Arrangement {
  positions: Record<string, [number, number]>;
  hidden: string[];
  pinned: string[];
  layout: LayoutName;
}

const DEPTH = 100;

/** A stack of arrangements. */
export class History {
  private readonly past: Arrangement[] = [];

  remember(before: Arrangement): void {
    this.past.push(before);
    if (this.past.length > DEPTH) this.past.shift();
  }

  undo(): Arrangement | null {
    return this.past.pop() ?? null;
  }

  get empty(): boolean {
    return this.past.length === 0;
  }
}
