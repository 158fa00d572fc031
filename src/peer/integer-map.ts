/**
 * A persistent map of unsigned 32-bit numbers: a big-endian Patricia trie (Okasaki and Gill, "Fast Mergeable Integer
 * Maps"). Setting and removing copy the path to the key alone, which is as long as the logarithm of the map's size.
 *
 * @module
 */

interface Leaf<A> {
  readonly key: number
  readonly value: A
}

/** Keys that agree above `bit`: those with the bit clear are on the left. */
interface Branch<A> {
  readonly prefix: number
  readonly bit: number
  readonly left: Node<A>
  readonly right: Node<A>
}

type Node<A> = Leaf<A> | Branch<A>

/** A map; `undefined` is the empty one. */
export type IntegerMap<A> = Node<A> | undefined

const isLeaf = <A>(node: Node<A>): node is Leaf<A> => !('bit' in node)

/** The bits of a key above `bit`. */
const prefixOf = (key: number, bit: number): number => (bit === 1 << 31 ? 0 : (key & ~((bit << 1) - 1)) >>> 0)

/** The value of a key. */
export const get = <A>(map: IntegerMap<A>, key: number): A | undefined => {
  let node = map
  while (node !== undefined) {
    if (isLeaf(node)) return node.key === key ? node.value : undefined
    node = (key & node.bit) === 0 ? node.left : node.right
  }
  return undefined
}

/** Two nodes of different keys under the bit in which they first differ. */
const join = <A>(key: number, leaf: Leaf<A>, otherKey: number, other: Node<A>): Branch<A> => {
  const bit = 1 << (31 - Math.clz32(key ^ otherKey))
  const isLeft = (key & bit) === 0
  return { prefix: prefixOf(key, bit), bit, left: isLeft ? leaf : other, right: isLeft ? other : leaf }
}

const setIn = <A>(node: Node<A>, key: number, leaf: Leaf<A>): Node<A> => {
  if (isLeaf(node)) return node.key === key ? leaf : join(key, leaf, node.key, node)
  const { prefix, bit, left, right } = node
  if (prefixOf(key, bit) !== prefix) return join(key, leaf, prefix, node)
  return (key & bit) === 0
    ? { prefix, bit, left: setIn(left, key, leaf), right }
    : { prefix, bit, left, right: setIn(right, key, leaf) }
}

/** The map with a value under a key. */
export const set = <A>(map: IntegerMap<A>, key: number, value: A): IntegerMap<A> => {
  const leaf = { key, value }
  return map === undefined ? leaf : setIn(map, key, leaf)
}

/** The map without a key; the same one where it was not there. */
export const remove = <A>(map: IntegerMap<A>, key: number): IntegerMap<A> => {
  if (map === undefined) return undefined
  if (isLeaf(map)) return map.key === key ? undefined : map
  const { prefix, bit, left, right } = map
  const isLeft = (key & bit) === 0
  const before = isLeft ? left : right
  const after = remove(before, key)
  if (after === before) return map
  if (after === undefined) return isLeft ? right : left
  return isLeft ? { prefix, bit, left: after, right } : { prefix, bit, left, right: after }
}

/** The values, by ascending key. */
export const values = <A>(map: IntegerMap<A>): ReadonlyArray<A> => {
  const found: Array<A> = []
  const visit = (node: Node<A>): void => {
    if (isLeaf(node)) {
      found.push(node.value)
      return
    }
    visit(node.left)
    visit(node.right)
  }
  if (map !== undefined) visit(map)
  return found
}
