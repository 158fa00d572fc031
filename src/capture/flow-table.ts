/**
 * The directions of connections that are remembered, found by addresses and ports with nothing allocated for a packet.
 * The one that was used longest ago gives way when there are too many.
 *
 * @module
 */
import type { FlowKey } from './endpoint.ts'
import type { Datagram } from './layers/layer.ts'

interface Entry<A> {
  readonly key: FlowKey
  readonly hash: number
  readonly value: A
  /** The next entry with this hash. */
  sameHash: Entry<A> | undefined
  newer: Entry<A> | undefined
  older: Entry<A> | undefined
}

export interface FlowTable<A> {
  /** The value of the direction that this packet belongs to; `ports` are the first four octets of TCP or SCTP. */
  readonly find: (datagram: Datagram, ports: number) => A | undefined
  readonly findKey: (key: FlowKey) => A | undefined
  readonly add: (key: FlowKey, value: A) => void
  /** The values, the one that was used longest ago first. */
  readonly values: () => ReadonlyArray<A>
}

const mix = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const finish = (hash: number): number => hash & 0x3fffffff

const hashOfKey = (key: FlowKey): number => {
  let hash = 0
  for (const word of key) hash = mix(hash, word)
  return finish(hash)
}

const hashOfDatagram = ({ addresses, addressesAt, addressWords }: Datagram, ports: number): number => {
  let hash = 0
  for (let word = 0; word < addressWords; word++) hash = mix(hash, addresses.getInt32(addressesAt + 4 * word))
  return finish(mix(hash, ports))
}

const isKeyOf = (key: FlowKey, { addresses, addressesAt, addressWords }: Datagram, ports: number): boolean => {
  if (key.length !== addressWords + 1 || key[addressWords] !== ports) return false
  for (let word = 0; word < addressWords; word++) {
    if (key[word] !== addresses.getInt32(addressesAt + 4 * word)) return false
  }
  return true
}

export const flowKey = ({ addresses, addressesAt, addressWords }: Datagram, ports: number): FlowKey => {
  const key: Array<number> = []
  for (let word = 0; word < addressWords; word++) key.push(addresses.getInt32(addressesAt + 4 * word))
  key.push(ports)
  return key
}

/** At most `limit` directions; `dropped` hears of each that gave way. */
export const flowTable = <A>(limit: number, dropped: (value: A) => void): FlowTable<A> => {
  const byHash = new Map<number, Entry<A>>()
  let newest: Entry<A> | undefined
  let oldest: Entry<A> | undefined
  let size = 0

  const unlink = (entry: Entry<A>): void => {
    if (entry.newer === undefined) newest = entry.older
    else entry.newer.older = entry.older
    if (entry.older === undefined) oldest = entry.newer
    else entry.older.newer = entry.newer
    entry.newer = undefined
    entry.older = undefined
  }

  const link = (entry: Entry<A>): void => {
    entry.older = newest
    if (newest === undefined) oldest = entry
    else newest.newer = entry
    newest = entry
  }

  const used = (entry: Entry<A>): A => {
    if (entry !== newest) {
      unlink(entry)
      link(entry)
    }
    return entry.value
  }

  const remove = (entry: Entry<A>): void => {
    unlink(entry)
    size--
    const first = byHash.get(entry.hash)
    if (first === entry) {
      if (entry.sameHash === undefined) byHash.delete(entry.hash)
      else byHash.set(entry.hash, entry.sameHash)
      return
    }
    for (let other = first; other !== undefined; other = other.sameHash) {
      if (other.sameHash === entry) other.sameHash = entry.sameHash
    }
  }

  return {
    find: (datagram, ports) => {
      // Packets come in trains: most are of the direction, or of the other one, that the last packets were of.
      if (newest !== undefined && isKeyOf(newest.key, datagram, ports)) return newest.value
      for (let entry = byHash.get(hashOfDatagram(datagram, ports)); entry !== undefined; entry = entry.sameHash) {
        if (isKeyOf(entry.key, datagram, ports)) return used(entry)
      }
      return undefined
    },
    findKey: (key) => {
      for (let entry = byHash.get(hashOfKey(key)); entry !== undefined; entry = entry.sameHash) {
        if (entry.key.length === key.length && entry.key.every((word, index) => word === key[index])) return entry.value
      }
      return undefined
    },
    add: (key, value) => {
      const hash = hashOfKey(key)
      const entry: Entry<A> = { key, hash, value, sameHash: byHash.get(hash), newer: undefined, older: undefined }
      byHash.set(hash, entry)
      link(entry)
      size++
      if (size > limit && oldest !== undefined) {
        const { value: gone } = oldest
        remove(oldest)
        dropped(gone)
      }
    },
    values: () => {
      const values: Array<A> = []
      for (let entry = oldest; entry !== undefined; entry = entry.newer) values.push(entry.value)
      return values
    },
  }
}
