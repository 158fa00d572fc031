/**
 * A message as a tree of AVPs that may be wrong: what mutators change. Written without the library, which is what is
 * tested.
 *
 * @module
 */

/** An AVP; its length is that of what is in it, unless `length` says another. */
export interface Node {
  readonly code: number
  readonly flags: number
  /** The octets where a Vendor-Id goes, whatever the V bit says. */
  readonly vendor: Uint8Array | undefined
  readonly data: Uint8Array | ReadonlyArray<Node>
  readonly padding: Uint8Array
  readonly length: number | undefined
}

/** A message: 20 octets, AVPs, and what comes after the last that has a length. */
export interface Tree {
  readonly header: Uint8Array
  readonly avps: ReadonlyArray<Node>
  readonly tail: Uint8Array
}

const headerSize = 20

/** Deeper groups are left as octets. */
const maximumDepth = 64

const numberAt = (octets: Uint8Array, at: number, size: number): number => {
  let number = 0
  for (let i = at; i < at + size; i++) number = number * 256 + (octets[i] ?? 0)
  return number
}

/** The number in as many octets, the most significant first. */
export const bigEndian = (number: number, size: number): Uint8Array => {
  const octets = new Uint8Array(size)
  let left = number
  for (let at = size - 1; at >= 0; at--) {
    octets[at] = left % 256
    left = Math.floor(left / 256)
  }
  return octets
}

export const concatenated = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

interface Parsed {
  readonly nodes: ReadonlyArray<Node>
  readonly tail: Uint8Array
}

const parseAvps = (octets: Uint8Array, depth: number): Parsed => {
  const nodes: Array<Node> = []
  let at = 0
  while (at + 8 <= octets.length) {
    const flags = octets[at + 4] ?? 0
    const length = numberAt(octets, at + 5, 3)
    const start = (flags & 0x80) === 0 ? 8 : 12
    if (length < start || at + length > octets.length) break
    const data = octets.slice(at + start, at + length)
    const inner = depth < maximumDepth && data.length >= 8 ? parseAvps(data, depth + 1) : undefined
    const end = Math.min(octets.length, at + ((length + 3) & ~3))
    nodes.push({
      code: numberAt(octets, at, 4),
      flags,
      vendor: start === 12 ? octets.slice(at + 8, at + 12) : undefined,
      data: inner !== undefined && inner.tail.length === 0 ? inner.nodes : data,
      padding: octets.slice(at + length, end),
      length: undefined,
    })
    at = end
  }
  return { nodes, tail: octets.slice(at) }
}

/** The tree of octets that are at least a header. */
export const treeOf = (octets: Uint8Array): Tree => {
  const { nodes, tail } = parseAvps(octets.subarray(headerSize), 0)
  return { header: octets.slice(0, headerSize), avps: nodes, tail }
}

export const isGroup = (node: Node): node is Node & { readonly data: ReadonlyArray<Node> } => Array.isArray(node.data)

/** Octets of a header, with the four of a Vendor-Id. */
const headerSizeOf = ({ vendor }: Node): number => 8 + (vendor?.length ?? 0)

const sizeOfData = (node: Node): number => (isGroup(node) ? sizeOfNodes(node.data) : node.data.length)

/** Octets of AVPs: as much padding as they have, whatever they should have. */
const sizeOfNodes = (nodes: ReadonlyArray<Node>): number => {
  let size = 0
  for (const node of nodes) size += headerSizeOf(node) + sizeOfData(node) + node.padding.length
  return size
}

/** Writes AVPs from `at` on, and gives where they end. */
const writeNodes = (
  octets: DataView & { readonly bytes: Uint8Array },
  nodes: ReadonlyArray<Node>,
  from: number,
): number => {
  const { bytes } = octets
  let at = from
  for (const node of nodes) {
    const size = headerSizeOf(node)
    const length = node.length ?? size + sizeOfData(node)
    octets.setUint32(at, node.code)
    octets.setUint32(at + 4, (node.flags << 24) | (length & 0xffffff))
    if (node.vendor !== undefined) bytes.set(node.vendor, at + 8)
    at += size
    if (isGroup(node)) at = writeNodes(octets, node.data, at)
    else {
      bytes.set(node.data as Uint8Array, at)
      at += node.data.length
    }
    bytes.set(node.padding, at)
    at += node.padding.length
  }
  return at
}

/** So many octets of something, then AVPs, then room for so many more. */
const octetsAround = (before: number, nodes: ReadonlyArray<Node>, after: number): Uint8Array => {
  const bytes = new Uint8Array(before + sizeOfNodes(nodes) + after)
  writeNodes(Object.assign(new DataView(bytes.buffer), { bytes }), nodes, before)
  return bytes
}

export const octetsOfNodes = (nodes: ReadonlyArray<Node>): Uint8Array => octetsAround(0, nodes, 0)

/** The octets with another Message Length. */
export const withLength = (octets: Uint8Array, length: number): Uint8Array => {
  const changed = Uint8Array.from(octets)
  if (changed.length >= 4) changed.set(bigEndian(length, 3), 1)
  return changed
}

/** The octets of a tree; Message Length is what there is. */
export const octetsOfTree = ({ header, avps, tail }: Tree): Uint8Array => {
  const octets = octetsAround(header.length, avps, tail.length)
  octets.set(header)
  octets.set(tail, octets.length - tail.length)
  octets.set(bigEndian(octets.length, 3), 1)
  return octets
}

/** The data with the padding that it needs. */
export const repadded = (node: Node, data: Node['data']): Node => {
  const size = Array.isArray(data) ? sizeOfNodes(data as ReadonlyArray<Node>) : data.length
  return { ...node, data, padding: new Uint8Array((4 - (size % 4)) % 4) }
}

/** How many AVPs there are, those in groups included. */
export const countOf = (nodes: ReadonlyArray<Node>): number =>
  nodes.reduce((count, node) => count + 1 + (isGroup(node) ? countOf(node.data) : 0), 0)

/**
 * The AVPs with the `index`-th, counted from the outside in and from the front, replaced by what `change` makes of it:
 * none, one or many.
 */
export const changedAt = (
  nodes: ReadonlyArray<Node>,
  index: number,
  change: (node: Node) => ReadonlyArray<Node>,
): ReadonlyArray<Node> => {
  let left = index
  return nodes.flatMap((node) => {
    const here = left
    left -= 1 + (isGroup(node) ? countOf(node.data) : 0)
    if (here === 0) return change(node)
    if (here < 0 || left >= 0 || !isGroup(node)) return [node]
    return [repadded(node, changedAt(node.data, here - 1, change))]
  })
}

/** The `index`-th AVP in the order of `changedAt`. */
export const nodeAt = (nodes: ReadonlyArray<Node>, index: number): Node | undefined => {
  let found: Node | undefined
  changedAt(nodes, index, (node) => {
    found = node
    return [node]
  })
  return found
}
