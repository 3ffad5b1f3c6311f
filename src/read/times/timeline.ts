import type { CalendarDate } from './calendar.js'
import type { Placed } from './resolve.js'
import type { Value } from './value.js'

/** A date so many years from the one in force is an aside until another one confirms it. */
const BACK = 2
const AHEAD = 3

/**
 * The date in force, as a text moves through time. A date far from the one in force ("as in the constitution of 1813", "a
 * study of 2005 found") is an aside and does not move it, unless the next date of the text lies near that one; a bare year
 * moves it only where it opens a sentence or stands as a heading, because elsewhere it is mostly a mention.
 */
export class Timeline {
  /** The date last spoken of, asides included. */
  last: CalendarDate | null = null
  /** The date in force. */
  inForce: CalendarDate | null = null
  private pending: CalendarDate | null = null

  /** Takes note of a placed expression; `opening`: it stands at the beginning of its sentence. */
  note(value: Value, { date }: Placed, opening: boolean): void {
    if (!date) return
    this.last = date
    if (value.kind === 'step' && (value.offset ?? 0) < 0 && value.anchor !== 'text') return
    const now = this.inForce
    if (!now || near(date, now)) {
      this.pending = null
      if (now && !date.month && date.year !== now.year && !opening) return
      this.inForce = date.year === now?.year && !date.month ? now : date
    } else if (this.pending && near(date, this.pending)) {
      this.inForce = date
      this.pending = null
    } else this.pending = date
  }
}

function near(date: CalendarDate, now: CalendarDate): boolean {
  return date.year >= now.year - BACK && date.year <= now.year + AHEAD
}
