/**
 * Mutators: what a hostile or a broken peer does to a message.
 *
 * @module
 */
import type { Random } from './random.ts'
import {
  bigEndian,
  changedAt,
  concatenated,
  countOf,
  isGroup,
  nodeAt,
  octetsOfNodes,
  octetsOfTree,
  repadded,
  treeOf,
  withLength,
  type Node,
  type Tree,
} from './tree.ts'

/** What mutators draw from. */
export interface Material {
  /** Other messages, to splice with. */
  readonly messages: ReadonlyArray<Uint8Array>
  /** (code, vendor) of AVPs that a dictionary knows. */
  readonly avps: ReadonlyArray<readonly [number, number | undefined]>
  /** Of commands. */
  readonly commandCodes: ReadonlyArray<number>
}

type TreeMutator = (tree: Tree, random: Random, material: Material) => Tree
type OctetMutator = (octets: Uint8Array, random: Random) => Uint8Array

// -------------------------------------------------------------------------------------
// AVPs
// -------------------------------------------------------------------------------------

/** Some AVP, at any depth. */
const someIndex = (tree: Tree, random: Random): number => random.below(Math.max(1, countOf(tree.avps)))

const changing =
  (change: (node: Node, random: Random, material: Material) => ReadonlyArray<Node>): TreeMutator =>
  (tree, random, material) => ({
    ...tree,
    avps: changedAt(tree.avps, someIndex(tree, random), (node) => change(node, random, material)),
  })

const drop = changing(() => [])

const duplicate = changing((node, random) => Array.from({ length: random.pick([2, 2, 2, 3, 40]) }, () => node))

/** Two AVPs change places; one may be inside of the other, and is gone then. */
const swap: TreeMutator = (tree, random) => {
  const [a, b] = [someIndex(tree, random), someIndex(tree, random)]
  const [first, second] = [nodeAt(tree.avps, a), nodeAt(tree.avps, b)]
  if (first === undefined || second === undefined) return tree
  // Both places keep as many AVPs, so that an index found before still says the same unless groups moved.
  const avps = changedAt(tree.avps, Math.max(a, b), () => [a < b ? first : second])
  return { ...tree, avps: changedAt(avps, Math.min(a, b), () => [a < b ? second : first]) }
}

const sizes = [0, 1, 2, 3, 4, 5, 8, 12, 16, 17, 64, 300]

const resized = (data: Uint8Array, size: number, fill: number): Uint8Array => {
  const other = new Uint8Array(Math.max(0, size)).fill(fill)
  other.set(data.subarray(0, other.length))
  return other
}

const resize = changing((node, random) => {
  const data = isGroup(node) ? octetsOfNodes(node.data) : (node.data as Uint8Array)
  const size = random.oneIn(2) ? data.length + random.pick([-4, -1, 1, 4]) : random.pick(sizes)
  return [repadded(node, resized(data, size, random.pick([0, 0, 0x41, 0xff])))]
})

/** Values that formats find hard: nothing, all ones, ends of ranges, text that is no UTF-8, NaN. */
const values = [
  '',
  '00',
  'ff',
  '80000000',
  '7fffffff',
  'ffffffff',
  '00000000',
  '7fc00001',
  'ffc00000',
  'c0af',
  'eda080',
]
const octetsOfHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16))

const revalue = changing((node, random) => {
  const data = isGroup(node) ? octetsOfNodes(node.data) : (node.data as Uint8Array)
  const value = octetsOfHex(random.pick(values))
  if (random.oneIn(2)) return [repadded(node, value)]
  // The same size, so that fixed formats read it.
  return [{ ...node, data: resized(value, data.length, value[0] ?? 0) }]
})

/** Into a group of its own, several at once, or out of the group that it is. */
const renest = changing((node, random, material) => {
  if (isGroup(node) && random.oneIn(2)) return node.data
  const [code, vendorId] = random.pick(material.avps)
  let inner: Node = node
  for (let depth = random.pick([1, 1, 1, 2, 33, 40]); depth > 0; depth--) {
    const vendor = vendorId === undefined ? undefined : bigEndian(vendorId, 4)
    inner = repadded({ ...node, code, flags: vendor === undefined ? 0x40 : 0xc0, vendor, length: undefined }, [inner])
  }
  return [inner]
})

/** Another AVP goes to the end of a group. */
const adopt: TreeMutator = (tree, random) => {
  const child = nodeAt(tree.avps, someIndex(tree, random))
  return child === undefined
    ? tree
    : {
        ...tree,
        avps: changedAt(tree.avps, someIndex(tree, random), (node) =>
          isGroup(node) ? [repadded(node, [...node.data, child])] : [node, child],
        ),
      }
}

const flipFlag = changing((node, random) => [{ ...node, flags: node.flags ^ (0x80 >>> random.below(8)) }])

/** The V bit and its four octets come or go. */
const revendor = changing((node, random, material) => {
  const vendor = random.pick([undefined, 0, 0, 10415, material.avps[0]?.[1] ?? 9, 0xffffffff])
  return vendor === undefined
    ? [{ ...node, flags: node.flags & 0x7f, vendor: undefined }]
    : [{ ...node, flags: node.flags | 0x80, vendor: bigEndian(vendor, 4) }]
})

const recode = changing((node, random, material) => {
  const [code, vendorId] = random.pick(material.avps)
  if (random.oneIn(4)) return [{ ...node, code: random.pick([0, 1, 999, 0x80000000, 0xffffffff]) }]
  return vendorId === undefined
    ? [{ ...node, code, flags: node.flags & 0x7f, vendor: undefined }]
    : [{ ...node, code, flags: node.flags | 0x80, vendor: bigEndian(vendorId, 4) }]
})

/** AVP Length says something else. */
const relength = changing((node, random) => {
  const size = octetsOfNodes([{ ...node, padding: new Uint8Array(0) }]).length
  const length = random.pick([
    size - 4,
    size - 1,
    size + 1,
    size + 4,
    0,
    7,
    8,
    11,
    12,
    0xffffff,
    size + node.padding.length,
  ])
  return [{ ...node, length: Math.max(0, length) }]
})

const repad = changing((node, random) => [
  {
    ...node,
    padding: random.oneIn(2)
      ? node.padding.map(() => random.below(256))
      : new Uint8Array(random.pick([0, 1, 2, 3, 4, 8])).fill(random.pick([0, 0xff])),
  },
])

/** The front of one message and the back of another. */
const splice: TreeMutator = (tree, random, material) => {
  const other = treeOf(random.pick(material.messages))
  const front = tree.avps.slice(0, random.below(tree.avps.length + 1))
  return { ...tree, avps: [...front, ...other.avps.slice(random.below(other.avps.length + 1))] }
}

const insert: TreeMutator = (tree, random, material) => {
  const [code, vendorId] = random.pick(material.avps)
  const bare: Node = {
    code,
    flags: random.pick([0, 0x40]) | (vendorId === undefined ? 0 : 0x80),
    vendor: vendorId === undefined ? undefined : bigEndian(vendorId, 4),
    data: new Uint8Array(0),
    padding: new Uint8Array(0),
    length: undefined,
  }
  const node = repadded(bare, new Uint8Array(random.pick(sizes)).fill(random.pick([0, 1, 0x61])))
  return { ...tree, avps: tree.avps.toSpliced(random.below(tree.avps.length + 1), 0, node) }
}

// -------------------------------------------------------------------------------------
// header
// -------------------------------------------------------------------------------------

const inHeader =
  (change: (header: Uint8Array, random: Random, material: Material) => void): TreeMutator =>
  (tree, random, material) => {
    const header = Uint8Array.from(tree.header)
    change(header, random, material)
    return { ...tree, header }
  }

const headerFlags = inHeader((header, random) => {
  header[4] = (header[4] ?? 0) ^ (0x80 >>> random.below(8))
})

const headerCommand = inHeader((header, random, material) => {
  header.set(bigEndian(random.pick([...material.commandCodes, 0, 0xffffff]), 3), 5)
})

const headerApplication = inHeader((header, random) => {
  header.set(bigEndian(random.pick([0, 1, 3, 4, 0xffffffff]), 4), 8)
})

const headerVersion = inHeader((header, random) => {
  header[0] = random.pick([0, 2, 0xff])
})

// -------------------------------------------------------------------------------------
// octets
// -------------------------------------------------------------------------------------

const flipBits: OctetMutator = (octets, random) => {
  const flipped = Uint8Array.from(octets)
  for (let times = random.pick([1, 1, 2, 5]); times > 0 && flipped.length > 0; times--) {
    const at = random.below(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (0x80 >>> random.below(8))
  }
  return flipped
}

const setOctet: OctetMutator = (octets, random) => {
  const changed = Uint8Array.from(octets)
  if (changed.length > 0) changed[random.below(changed.length)] = random.below(256)
  return changed
}

/** Cut, mostly with a Message Length that says so. */
const truncate: OctetMutator = (octets, random) => {
  const size = random.below(octets.length + 1)
  const cut = octets.slice(0, random.oneIn(3) ? size : size & ~3)
  return random.oneIn(4) ? cut : withLength(cut, cut.length)
}

const trail: OctetMutator = (octets, random) => {
  const more = concatenated([octets, new Uint8Array(random.pick([1, 2, 3, 4, 8, 12])).fill(random.pick([0, 0xff]))])
  return random.oneIn(3) ? more : withLength(more, more.length)
}

const messageLength: OctetMutator = (octets, random) => {
  const size = octets.length
  return withLength(octets, Math.max(0, random.pick([size - 4, size - 1, size + 1, size + 4, 0, 19, 20, 0xffffff])))
}

const removeSome: OctetMutator = (octets, random) => {
  const at = random.below(octets.length + 1)
  const cut = concatenated([octets.subarray(0, at), octets.subarray(at + random.pick([1, 4, 8]))])
  return random.oneIn(3) ? cut : withLength(cut, cut.length)
}

// -------------------------------------------------------------------------------------
// all
// -------------------------------------------------------------------------------------

export const treeMutators: Readonly<Record<string, TreeMutator>> = {
  drop,
  duplicate,
  swap,
  resize,
  revalue,
  renest,
  adopt,
  flipFlag,
  revendor,
  recode,
  relength,
  repad,
  splice,
  insert,
  headerFlags,
  headerCommand,
  headerApplication,
  headerVersion,
}

export const octetMutators: Readonly<Record<string, OctetMutator>> = {
  flipBits,
  setOctet,
  truncate,
  trail,
  messageLength,
  removeSome,
}

const trees = Object.values(treeMutators)
const plain = Object.values(octetMutators)

/** Larger ones are not made larger still. */
const sizeLimit = 0x4000

/** The octets with one to four things changed; mostly AVPs, for a message of wrong length is refused before all else. */
export const mutated = (octets: Uint8Array, random: Random, material: Material): Uint8Array => {
  let result = octets
  let tree = octets.length < 20 ? undefined : treeOf(octets)
  for (let times = random.pick([1, 1, 2, 3, 4]); times > 0; times--) {
    if (tree === undefined || random.oneIn(8)) {
      result = random.pick(plain)(tree === undefined ? result : octetsOfTree(tree), random)
      tree = undefined
    } else tree = random.pick(trees)(tree, random, material)
  }
  if (tree !== undefined) result = octetsOfTree(tree)
  return result.length > sizeLimit ? octets : result
}
