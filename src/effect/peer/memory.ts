/**
 * What a node keeps for all that are connected to it, in octets.
 *
 * @module
 */
import type { Memory } from '../../peer/machine.ts'
import { makeBudget, type Budget } from './budget.ts'

/** The most that a node keeps for all of its connections together, in octets. */
export interface NodeBudgets {
  /** Requests that are not answered yet, 8,192 more for each: 33,554,432. Beyond it, requests are answered 3004. */
  readonly received: number
  /** Answers kept for duplicates: 67,108,864. Beyond it, the peer that has the most of them has half of them forgotten. */
  readonly remembered: number
  /** Messages of which a part has come: 33,554,432. Beyond it, the connection with the longest part is reset. */
  readonly partial: number
  /** What waits to be written: 67,108,864. Beyond it, the connection with the most is reset. */
  readonly unsent: number
  /** Parts of a CER, of connections without one: 16,777,216. Beyond it, the connection with the longest is reset. */
  readonly strangers: number
  /** CERs of more than 4,096 octets, of peers that are connected: 8,388,608. Beyond it, such a CER is refused. */
  readonly capabilities: number
}

export const defaultBudgets: NodeBudgets = {
  received: 33_554_432,
  remembered: 67_108_864,
  partial: 33_554_432,
  unsent: 67_108_864,
  strangers: 16_777_216,
  capabilities: 8_388_608,
}

/** What is kept of one peer. */
interface PeerMemory {
  readonly note: (memory: Memory) => void
  /** Whether requests of this peer are too many for the node. */
  readonly isBusy: () => boolean
  readonly leave: () => void
}

/** What a node keeps. */
export interface NodeMemory {
  readonly partial: Budget
  readonly unsent: Budget
  readonly strangers: Budget
  /** One more peer; `forget` makes its machine keep no more than so many octets for duplicates. */
  readonly peer: (forget: (octets: number) => void) => PeerMemory
  /** Whether there is room for a CER; `leave` gives it back. */
  readonly capabilities: (octets: number) => { readonly isRefused: boolean; readonly leave: () => void }
}

/** A CER that is no longer than this is always kept. */
const usualCapabilities = 4096

/** Nothing is kept yet. */
export const makeNodeMemory = (maximum: NodeBudgets): NodeMemory => {
  const remembered = makeBudget(maximum.remembered)
  let received = 0
  let peers = 0
  let long = 0
  return {
    partial: makeBudget(maximum.partial),
    unsent: makeBudget(maximum.unsent),
    strangers: makeBudget(maximum.strangers),
    peer: (forget) => {
      let own: Memory = { received: 0, remembered: 0 }
      peers++
      const share = remembered.join(() => forget(own.remembered >> 1))
      return {
        note: (memory) => {
          if (memory.received === own.received && memory.remembered === own.remembered) return
          received += memory.received - own.received
          own = memory
          share.set(memory.remembered)
        },
        // One half is for whoever comes first, the other is shared out: nobody's requests can keep those of others out.
        isBusy: () =>
          received > maximum.received / 2 &&
          (received >= maximum.received || own.received > maximum.received / 2 / Math.max(1, peers)),
        leave: () => {
          received -= own.received
          own = { received: 0, remembered: 0 }
          peers--
          share.leave()
        },
      }
    },
    capabilities: (octets) => {
      if (octets <= usualCapabilities) return { isRefused: false, leave: () => undefined }
      if (long + octets > maximum.capabilities) return { isRefused: true, leave: () => undefined }
      long += octets
      let isKept = true
      return {
        isRefused: false,
        leave: () => {
          if (isKept) long -= octets
          isKept = false
        },
      }
    },
  }
}
