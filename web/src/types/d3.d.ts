/** The part of d3-scale that the reading room uses; the package carries no types of its own. */
declare module 'd3-scale' {
  export interface UtcScale {
    (value: Date | number): number
    domain(domain: readonly [Date, Date]): this
    range(range: readonly [number, number]): this
    ticks(count?: number): Date[]
  }
  export function scaleUtc(): UtcScale
}
