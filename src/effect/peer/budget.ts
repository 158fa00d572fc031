/**
 * Octets that many keep at once, within one bound: when it is passed, the one that keeps the most lets go. So whoever
 * takes much is the first to lose it, and who takes little never is.
 *
 * @module
 */

/** The part of one. */
interface Share {
  /** It keeps so many octets now. */
  readonly set: (octets: number) => void
  /** It keeps nothing any more. */
  readonly leave: () => void
}

/** What all together may keep. */
export interface Budget {
  /** One more; `letGo` is called when it keeps the most and all keep too much. */
  readonly join: (letGo: () => void) => Share
  readonly used: () => number
}

/** Nobody keeps anything yet. */
export const makeBudget = (maximum: number): Budget => {
  interface Member {
    octets: number
    readonly letGo: () => void
  }
  const members = new Set<Member>()
  let used = 0
  const largest = (): Member | undefined => {
    let found: Member | undefined
    for (const member of members) if (member.octets > (found?.octets ?? 0)) found = member
    return found
  }
  return {
    used: () => used,
    join: (letGo) => {
      const member: Member = { octets: 0, letGo }
      return {
        set: (octets) => {
          if (octets === member.octets) return
          if (member.octets === 0) members.add(member)
          used += octets - member.octets
          member.octets = octets
          if (octets === 0) members.delete(member)
          if (used > maximum) largest()?.letGo()
        },
        leave: () => {
          used -= member.octets
          member.octets = 0
          members.delete(member)
        },
      }
    },
  }
}
