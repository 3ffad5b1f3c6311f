import type { RelationBody } from '../../../src/show/api/contract.ts'

type Sides = Pick<RelationBody, 'cooperation' | 'conflict'>

/** Whether a pair both cooperates and clashes. */
export const isBoth = ({ cooperation, conflict }: Sides) => cooperation.claims > 0 && conflict.claims > 0

/** The longest side of any bar on a page, in claims. */
export const longestSide = (relations: readonly Sides[]) =>
  Math.max(1, ...relations.flatMap(r => [r.cooperation.claims, r.conflict.claims]))
