/**
 * The shortest form of an input that still fails.
 *
 * @module
 */
import { changedAt, countOf, isGroup, octetsOfTree, repadded, treeOf, withLength, type Node } from './tree.ts'

/** Inputs that one step makes of another, the most radical first. */
type Step = (octets: Uint8Array) => Iterable<Uint8Array>

const changes: ReadonlyArray<(node: Node) => ReadonlyArray<Node>> = [
  () => [],
  (node) => (isGroup(node) ? node.data : [node]),
  (node) => [repadded(node, new Uint8Array(0))],
  (node) => (isGroup(node) ? [node] : [repadded(node, (node.data as Uint8Array).subarray(0, node.data.length >> 1))]),
  (node) => [{ ...node, padding: new Uint8Array(node.padding.length) }],
]

function* byTree(octets: Uint8Array): Iterable<Uint8Array> {
  if (octets.length < 20) return
  const tree = treeOf(octets)
  const count = countOf(tree.avps)
  for (const change of changes) {
    for (let index = count - 1; index >= 0; index--) {
      yield octetsOfTree({ ...tree, avps: changedAt(tree.avps, index, change) })
    }
  }
}

function* byCutting(octets: Uint8Array): Iterable<Uint8Array> {
  for (let size = octets.length >> 1; size > 0; size >>= 1) {
    for (let at = octets.length - size; at >= 0; at -= size) {
      const cut = new Uint8Array(octets.length - size)
      cut.set(octets.subarray(0, at))
      cut.set(octets.subarray(at + size), at)
      if (cut.length >= 4) yield withLength(cut, cut.length)
      yield cut
    }
  }
}

function* byClearing(octets: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < octets.length; at++) {
    if (octets[at] === 0) continue
    const cleared = Uint8Array.from(octets)
    cleared[at] = 0
    yield cleared
  }
}

const steps: ReadonlyArray<Step> = [byTree, byCutting, byClearing]

const weight = (octets: Uint8Array): number =>
  octets.reduce((sum, octet) => sum + (octet === 0 ? 0 : 1), 2 * octets.length)

/** The smallest that was found of `octets` for which `fails` holds, in at most `attempts` trials. */
export const shrunk = (octets: Uint8Array, fails: (octets: Uint8Array) => boolean, attempts = 4000): Uint8Array => {
  let best = octets
  let left = attempts
  const improve = (step: Step): boolean => {
    for (const candidate of step(best)) {
      if (left-- <= 0) return false
      if (weight(candidate) < weight(best) && fails(candidate)) {
        best = candidate
        return true
      }
    }
    return false
  }
  for (let step = 0; step < steps.length;) step = improve(steps[step]!) ? 0 : step + 1
  return best
}
