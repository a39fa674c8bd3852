/** How sigma draws: fonts, sizes, programs and how names are written. */
import { createNodeImageProgram } from "@sigma/node-image";
import { EvidenceEdgeProgram } from "./dashes";
import { drawEdgeLabel, drawHover, drawLabel, type Room } from "./labels";
import type { Palette } from "./model";
import type { EdgeLook, NodeLook } from "./types";

/** Things from which a picture is a crowd: moving it hides its lines, and only larger things are named. */
export const CROWD = 600;

/** Pixels at each edge in which no thing is placed: names stand to the right of their things. */
export const EDGE = 64;

/** The settings of a picture of so many things. */
export function settings(palette: Palette, room: Room, order: number) {
  return {
    allowInvalidContainer: true,
    renderEdgeLabels: true,
    labelFont: '"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic",sans-serif',
    labelColor: { color: palette.ink },
    edgeLabelColor: { color: palette.ink },
    labelRenderedSizeThreshold: order > CROWD ? 6 : 4,
    labelDensity: 4, // names that would meet are left out when they are drawn
    edgeLabelSize: 10,
    hideEdgesOnMove: order > CROWD,
    stagePadding: EDGE,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    enableEdgeEvents: true,
    nodeProgramClasses: {
      pictogram: createNodeImageProgram<NodeLook, EdgeLook>({ keepWithinCircle: true, padding: 0.18, drawingMode: "background" }),
    },
    edgeProgramClasses: { evidence: EvidenceEdgeProgram },
    defaultNodeType: "pictogram",
    defaultEdgeType: "evidence",
    defaultDrawNodeLabel: drawLabel(palette, room),
    defaultDrawNodeHover: drawHover(palette),
    defaultDrawEdgeLabel: drawEdgeLabel(palette),
  };
}
