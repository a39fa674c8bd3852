/** Edges as i2 draws them: confirmed solid, reported and alleged dashed, speculated dotted, with an arrow head. */
import type Sigma from "sigma";
import { createEdgeArrowHeadProgram, createEdgeClampedProgram, createEdgeCompoundProgram } from "sigma/rendering";
import type { EdgeProgramType, ProgramDefinition, ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeLook, NodeLook } from "./types";

type View = Sigma<NodeLook, EdgeLook>;

/** The solid program as the class that it is; its published type is only that of a constructor. */
interface Solid {
  array: Float32Array;
  getDefinition(): ProgramDefinition;
  processVisibleItem(index: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void;
  setUniforms(params: RenderParams, info: ProgramInfo): void;
}
/** Length and half the width of an arrow head, as multiples of its line. */
const HEAD = { lengthToThicknessRatio: 4, widenessToThicknessRatio: 3 };
const SolidProgram = createEdgeClampedProgram<NodeLook, EdgeLook>(HEAD) as unknown as new (
  gl: WebGLRenderingContext,
  pickingBuffer: WebGLFramebuffer | null,
  renderer: View,
) => Solid;

/** Length of a dash and of dash and gap together, in pixels. */
const PATTERNS: Record<EdgeLook["line"], [number, number]> = { solid: [1, 1], dashed: [6, 10], dotted: [1.5, 5.5] };

const DASH = 9; // place of our first value behind those that the solid program writes

/** A line is hit by a pointer beside it: as many times as wide as it is drawn. */
const REACH = `
#ifdef PICKING_MODE
const float reach = 6.0;
#else
const float reach = 1.0;
#endif`;

function within(shader: string, declared: string, computed: string): string {
  const body = shader.replace("void main", `${declared}\nvoid main`);
  const end = body.lastIndexOf("}");
  return `${body.slice(0, end)}${computed}\n}`;
}

class DashedProgram extends SolidProgram {
  override getDefinition(): ProgramDefinition {
    const solid = super.getDefinition();
    const shared = "varying float v_along;\nvarying vec2 v_dash;";
    return {
      ...solid,
      VERTEX_SHADER_SOURCE: within(
        solid.VERTEX_SHADER_SOURCE.replace("unitNormal * webGLThickness +", "unitNormal * webGLThickness * reach +"),
        `attribute vec2 a_dash;\nuniform vec2 u_dimensions;\n${shared}${REACH}`,
        `vec3 reach = u_matrix * vec3(a_positionEnd, 1) - u_matrix * vec3(a_positionStart, 1);
         v_along = a_positionCoef * length(reach.xy * u_dimensions) / 2.0;
         v_dash = a_dash;`,
      ),
      FRAGMENT_SHADER_SOURCE: within(
        solid.FRAGMENT_SHADER_SOURCE,
        shared,
        `#ifndef PICKING_MODE
         if (mod(v_along, v_dash.y) > v_dash.x) gl_FragColor = vec4(0.0);
         #endif`,
      ),
      UNIFORMS: [...solid.UNIFORMS, "u_dimensions"],
      ATTRIBUTES: [...solid.ATTRIBUTES, { name: "a_dash", size: 2, type: WebGLRenderingContext.FLOAT }],
    };
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    super.processVisibleItem(index, start, source, target, data);
    const [dash, period] = PATTERNS[(data as unknown as EdgeLook).line];
    this.array[start + DASH] = dash;
    this.array[start + DASH + 1] = period;
  }

  override setUniforms(params: RenderParams, info: ProgramInfo): void {
    super.setUniforms(params, info);
    const place = (info.uniformLocations as Record<string, WebGLUniformLocation>)["u_dimensions"];
    info.gl.uniform2f(place ?? null, params.width, params.height);
  }
}

/** The program that draws every edge. */
export const EvidenceEdgeProgram = createEdgeCompoundProgram<NodeLook, EdgeLook>([
  DashedProgram as unknown as EdgeProgramType<NodeLook, EdgeLook>,
  createEdgeArrowHeadProgram<NodeLook, EdgeLook>(HEAD),
]);
