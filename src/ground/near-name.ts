/**
 * Names as people type them: any case, hyphens or none; and the closest one where there is none.
 *
 * @module
 */

/** A name without case and hyphens: `Origin-Host`, `origin-host` and `originHost` are one. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll('-', '')

/** How many characters must be changed, added, taken away or swapped with the next to make `b` of `a`. */
export const distance = (a: string, b: string): number => {
  let before: ReadonlyArray<number> = []
  let above: ReadonlyArray<number> = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change)
      row.push(swapped ? Math.min(best, before[j - 2]! + 1) : best)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

/** The name that was most likely meant: one in which at most every third character is wrong, or one that it begins. */
export const closest = (name: string, names: ReadonlyArray<string>): string | undefined => {
  const wanted = plainName(name)
  const ranked = names
    .map((each) => ({ each, far: distance(wanted, plainName(each)) }))
    .filter(
      ({ each, far }) =>
        far <= Math.max(1, wanted.length / 3) || (wanted.length > 2 && plainName(each).includes(wanted)),
    )
    .toSorted((a, b) => a.far - b.far)
  return ranked[0]?.each
}

/** `: did you mean Origin-Host?`, or nothing. */
export const suggestion = (name: string, names: ReadonlyArray<string>): string => {
  const likely = closest(name, names)
  return likely === undefined ? '' : `: did you mean ${likely}?`
}
