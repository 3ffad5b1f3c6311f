import type { Claim } from '../../../src/model/claim.ts'
import { isNarrow } from '../lib/layout.ts'
import { scrollBehavior } from '../lib/scroll.ts'
import { ranges } from './places.ts'

const card = (claim: Claim) => document.getElementById(`claim-${claim.id}`)

/** Scrolls the page so that a claim's passage is seen, where it is not. */
export function showPassage(text: HTMLElement, claim: Claim) {
  const rect = ranges(text)(claim.quote)?.getBoundingClientRect()
  if (!rect || (rect.top === 0 && rect.height === 0)) return
  // On a narrow screen the chosen claim covers the lower half.
  const bottom = innerHeight * (isNarrow() ? 0.42 : 0.85)
  if (rect.top >= 90 && rect.bottom <= bottom) return
  scrollTo({ top: scrollY + rect.top - bottom * 0.4, behavior: scrollBehavior() })
}

/** Scrolls the list so that a claim's card is seen, without moving the page. */
export function showCard(claim: Claim) {
  const item = card(claim)
  const list = item?.closest('section')
  if (!item || !list || list.scrollHeight <= list.clientHeight) return
  const [mine, frame] = [item.getBoundingClientRect(), list.getBoundingClientRect()]
  if (mine.top >= frame.top + 140 && mine.bottom <= Math.min(frame.bottom, innerHeight) - 8) return
  list.scrollTo({ top: list.scrollTop + mine.top - frame.top - frame.height / 3, behavior: scrollBehavior() })
}

/** Puts the focus on a claim's card, as soon as a long list has drawn it. */
export function focusCard(claim: Claim, tries = 20) {
  const button = card(claim)?.querySelector('button')
  if (button) button.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusCard(claim, tries - 1))
}
