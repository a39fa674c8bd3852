/** How a reader arranged a picture, kept in this browser tab for as long as it is open: a reload loses nothing. */
import type { ViewState } from "./types";

const PREFIX = "itoguchi:network:";

/** Keep an arrangement; a tab that may not store anything just forgets it. */
export function remember(view: string, state: ViewState): void {
  try {
    sessionStorage.setItem(PREFIX + view, JSON.stringify(state));
  } catch {
    return;
  }
}

/** The arrangement of a picture when it was last looked at in this tab. */
export function recall(view: string): ViewState | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + view);
    return kept ? (JSON.parse(kept) as ViewState) : null;
  } catch {
    return null;
  }
}
