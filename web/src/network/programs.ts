import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { type EdgeProgramType, EdgeRectangleProgram } from 'sigma/rendering'

/** Lengths of a dash with its gap, in CSS pixels. */
const PERIOD = '11.0'
const DASH = '7.0'

/** Replaces a piece of a shader that must be there: another version of the library may have another. */
function replaced(shader: string, piece: string, by: string): string {
  if (!shader.includes(piece)) throw new Error(`the shader has no "${piece}"`)
  return shader.replace(piece, by)
}

const GAP = '#ifndef PICKING_MODE\n  if (mod(ALONG, PERIOD) > DASH) { gl_FragColor = vec4(0.0); return; }\n  #endif\n'
const gap = (along: string, scale = '1.0') =>
  GAP.replace('ALONG', along).replace('PERIOD', `${PERIOD} * ${scale}`).replace('DASH', `${DASH} * ${scale}`)

/** Straight lines that are broken; the whole line can be pointed at. */
class DashedLine extends EdgeRectangleProgram {
  override getDefinition() {
    const definition = super.getDefinition()
    const vertex = replaced(definition.VERTEX_SHADER_SOURCE, 'void main() {', 'varying float v_along;\nvoid main() {')
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: replaced(
        vertex,
        'v_normal = unitNormal;',
        // The correction ratio is the length of a pixel in the graph's own measure.
        'v_normal = unitNormal;\n  v_along = length(a_positionEnd - a_positionStart) * a_positionCoef / u_correctionRatio;',
      ),
      FRAGMENT_SHADER_SOURCE: replaced(
        definition.FRAGMENT_SHADER_SOURCE,
        'void main(void) {',
        `varying float v_along;\nvoid main(void) {\n  ${gap('v_along')}`,
      ),
    }
  }
}

// Its type tells nothing of what a program is made of.
const Curve = createEdgeCurveProgram() as unknown as typeof EdgeRectangleProgram

/** Curves that are broken, measured along their chord. */
class DashedCurve extends Curve {
  override getDefinition() {
    const definition = super.getDefinition()
    return {
      ...definition,
      FRAGMENT_SHADER_SOURCE: replaced(
        definition.FRAGMENT_SHADER_SOURCE,
        'float thickness = v_thickness;',
        `float thickness = v_thickness;\n  ${gap('dot(gl_FragCoord.xy - v_cpA, normalize(v_cpC - v_cpA))')}`,
      ),
    }
  }
}

/** How lines are drawn: whole for cooperation, broken for conflict; curved where there are few enough. */
export const PROGRAMS = {
  line: EdgeRectangleProgram,
  dashedLine: DashedLine,
  curve: Curve,
  dashedCurve: DashedCurve,
} as unknown as Record<string, EdgeProgramType>
