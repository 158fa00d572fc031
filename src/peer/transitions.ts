/**
 * The peer's state machine as a table that can be laid beside RFC 6733 section 5.6: for a state and an event, the actions
 * and the next state, in the RFC's own words. `rfc6733Rows` are its rows and no others; where ours differ, or where the
 * RFC has none, the groups after it say why.
 *
 * @module
 */
import type { StateName } from './model.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

type Side = 'I' | 'R'

/** The events of section 5.6.2; those that the RFC has not are explained at `addedRows`. */
export type TableEvent =
  | 'Start'
  | 'Stop'
  | 'Timeout'
  | 'Win-Election'
  | 'Send-Message'
  | 'R-Conn-CER'
  | 'R-Conn-CER-Refused'
  | 'I-Rcv-Conn-Ack'
  | 'I-Rcv-Conn-Nack'
  | 'I-Rcv-CEA'
  | 'I-Rcv-CEA-Refused'
  | `${Side}-Rcv-Non-CEA`
  | `${Side}-Rcv-CER`
  | `${Side}-Rcv-Message`
  | `${Side}-Rcv-DWR`
  | `${Side}-Rcv-DWA`
  | `${Side}-Rcv-DPR`
  | `${Side}-Rcv-DPA`
  | `${Side}-Peer-Disc`

/** The actions of section 5.6.3; those that the RFC has not are explained at `addedRows`. */
export type TableAction =
  | 'I-Snd-Conn-Req'
  | 'I-Snd-CER'
  | 'R-Accept'
  | 'R-Reject'
  | 'R-Refuse'
  | 'R-Snd-CEA'
  | 'Process-CER'
  | 'Process-CEA'
  | 'Elect'
  | 'Cleanup'
  | 'Error'
  | 'Process'
  | 'Process-DWR'
  | 'Process-DWA'
  | 'Refuse-Message'
  | 'Want'
  | 'Want-Not'
  | `${Side}-Disc`
  | `${Side}-Snd-CEA-Refusal`
  | `${Side}-Snd-Message`
  | `${Side}-Snd-DWA`
  | `${Side}-Snd-DPR`
  | `${Side}-Snd-DPA`

/** What is done, in order, and the next state. */
export type Row = readonly [actions: ReadonlyArray<TableAction>, next: StateName]

type Rows = { readonly [S in StateName]?: { readonly [E in TableEvent]?: Row } }

// -------------------------------------------------------------------------------------
// the RFC's rows
// -------------------------------------------------------------------------------------

export const rfc6733Rows = {
  Closed: {
    Start: [['I-Snd-Conn-Req'], 'Wait-Conn-Ack'],
    'R-Conn-CER': [['R-Accept', 'Process-CER', 'R-Snd-CEA'], 'R-Open'],
  },
  'Wait-Conn-Ack': {
    'I-Rcv-Conn-Ack': [['I-Snd-CER'], 'Wait-I-CEA'],
    'I-Rcv-Conn-Nack': [['Cleanup'], 'Closed'],
    'R-Conn-CER': [['R-Accept', 'Process-CER'], 'Wait-Conn-Ack/Elect'],
    Timeout: [['Error'], 'Closed'],
  },
  'Wait-I-CEA': {
    'I-Rcv-CEA': [['Process-CEA'], 'I-Open'],
    'R-Conn-CER': [['R-Accept', 'Process-CER', 'Elect'], 'Wait-Returns'],
    'I-Peer-Disc': [['I-Disc'], 'Closed'],
    'I-Rcv-Non-CEA': [['Error'], 'Closed'],
    Timeout: [['Error'], 'Closed'],
  },
  'Wait-Conn-Ack/Elect': {
    'I-Rcv-Conn-Ack': [['I-Snd-CER', 'Elect'], 'Wait-Returns'],
    'I-Rcv-Conn-Nack': [['R-Snd-CEA'], 'R-Open'],
    'R-Peer-Disc': [['R-Disc'], 'Wait-Conn-Ack'],
    'R-Conn-CER': [['R-Reject'], 'Wait-Conn-Ack/Elect'],
    Timeout: [['Error'], 'Closed'],
  },
  'Wait-Returns': {
    'Win-Election': [['I-Disc', 'R-Snd-CEA'], 'R-Open'],
    'I-Peer-Disc': [['I-Disc', 'R-Snd-CEA'], 'R-Open'],
    'I-Rcv-CEA': [['R-Disc'], 'I-Open'],
    'R-Peer-Disc': [['R-Disc'], 'Wait-I-CEA'],
    'R-Conn-CER': [['R-Reject'], 'Wait-Returns'],
    Timeout: [['Error'], 'Closed'],
  },
  'R-Open': {
    'Send-Message': [['R-Snd-Message'], 'R-Open'],
    'R-Rcv-Message': [['Process'], 'R-Open'],
    'R-Rcv-DWR': [['Process-DWR', 'R-Snd-DWA'], 'R-Open'],
    'R-Rcv-DWA': [['Process-DWA'], 'R-Open'],
    'R-Conn-CER': [['R-Reject'], 'R-Open'],
    Stop: [['R-Snd-DPR'], 'Closing'],
    'R-Rcv-DPR': [['R-Snd-DPA'], 'Closing'],
    'R-Peer-Disc': [['R-Disc'], 'Closed'],
  },
  'I-Open': {
    'Send-Message': [['I-Snd-Message'], 'I-Open'],
    'I-Rcv-Message': [['Process'], 'I-Open'],
    'I-Rcv-DWR': [['Process-DWR', 'I-Snd-DWA'], 'I-Open'],
    'I-Rcv-DWA': [['Process-DWA'], 'I-Open'],
    'R-Conn-CER': [['R-Reject'], 'I-Open'],
    Stop: [['I-Snd-DPR'], 'Closing'],
    'I-Rcv-DPR': [['I-Snd-DPA'], 'Closing'],
    'I-Peer-Disc': [['I-Disc'], 'Closed'],
  },
  Closing: {
    'I-Rcv-DPA': [['I-Disc'], 'Closed'],
    'R-Rcv-DPA': [['R-Disc'], 'Closed'],
    Timeout: [['Error'], 'Closed'],
    'I-Peer-Disc': [['I-Disc'], 'Closed'],
    'R-Peer-Disc': [['R-Disc'], 'Closed'],
  },
} as const satisfies Rows

// -------------------------------------------------------------------------------------
// ours
// -------------------------------------------------------------------------------------

/** Rows of the RFC that are changed, and why. */
export const amendedRows = {
  'Wait-Returns': {
    // The RFC has no Process-CEA here, and without it nobody knows what the peer's applications are.
    'I-Rcv-CEA': [['Process-CEA', 'R-Disc'], 'I-Open'],
  },
} as const satisfies Rows

/** Rows that the RFC lacks, and why. */
export const addedRows = {
  Closed: {
    // R-Conn-CER-Refused: a CER with nothing in common, or of another host than this peer's. A CEA says so, and the
    // connection is closed (section 5.3).
    'R-Conn-CER-Refused': [['R-Refuse'], 'Closed'],
    Stop: [['Want-Not'], 'Closed'],
    // Send-Message without an open connection: the request fails, for the application to send it elsewhere.
    'Send-Message': [['Refuse-Message'], 'Closed'],
  },
  'Wait-Conn-Ack': {
    'R-Conn-CER-Refused': [['R-Refuse'], 'Wait-Conn-Ack'],
    'I-Peer-Disc': [['Cleanup'], 'Closed'],
    Start: [['Want'], 'Wait-Conn-Ack'],
    // Stop before there is a connection to take down: there is nobody to send a DPR to.
    Stop: [['Want-Not', 'Cleanup'], 'Closed'],
    'Send-Message': [['Refuse-Message'], 'Wait-Conn-Ack'],
  },
  'Wait-I-CEA': {
    'R-Conn-CER-Refused': [['R-Refuse'], 'Wait-I-CEA'],
    // I-Rcv-CEA-Refused: the CEA has another Result-Code than success, is malformed, is another host's, or has nothing in
    // common with this node.
    'I-Rcv-CEA-Refused': [['I-Disc'], 'Closed'],
    Start: [['Want'], 'Wait-I-CEA'],
    Stop: [['Want-Not', 'Cleanup'], 'Closed'],
    'Send-Message': [['Refuse-Message'], 'Wait-I-CEA'],
  },
  'Wait-Conn-Ack/Elect': {
    'R-Conn-CER-Refused': [['R-Reject'], 'Wait-Conn-Ack/Elect'],
    // As good as a Nack.
    'I-Peer-Disc': [['I-Disc', 'R-Snd-CEA'], 'R-Open'],
    // A peer that sends on a connection before its CEA does not wait for one.
    'R-Rcv-Non-CEA': [['R-Disc'], 'Wait-Conn-Ack'],
    Start: [['Want'], 'Wait-Conn-Ack/Elect'],
    Stop: [['Want-Not', 'Cleanup'], 'Closed'],
    'Send-Message': [['Refuse-Message'], 'Wait-Conn-Ack/Elect'],
  },
  'Wait-Returns': {
    'R-Conn-CER-Refused': [['R-Reject'], 'Wait-Returns'],
    // The peer does not want the connection of the initiator (4003, ELECTION_LOST, perhaps): the other one is left.
    'I-Rcv-CEA-Refused': [['I-Disc', 'R-Snd-CEA'], 'R-Open'],
    'I-Rcv-Non-CEA': [['I-Disc', 'R-Snd-CEA'], 'R-Open'],
    'R-Rcv-Non-CEA': [['R-Disc'], 'Wait-I-CEA'],
    Start: [['Want'], 'Wait-Returns'],
    Stop: [['Want-Not', 'Cleanup'], 'Closed'],
    'Send-Message': [['Refuse-Message'], 'Wait-Returns'],
  },
  'R-Open': {
    'R-Conn-CER-Refused': [['R-Reject'], 'R-Open'],
    // Capabilities are exchanged once: a second CER is answered with an error, and nothing changes.
    'R-Rcv-CER': [['R-Snd-CEA-Refusal'], 'R-Open'],
    Start: [['Want'], 'R-Open'],
  },
  'I-Open': {
    'R-Conn-CER-Refused': [['R-Reject'], 'I-Open'],
    'I-Rcv-CER': [['I-Snd-CEA-Refusal'], 'I-Open'],
    Start: [['Want'], 'I-Open'],
  },
  Closing: {
    'R-Conn-CER': [['R-Reject'], 'Closing'],
    'R-Conn-CER-Refused': [['R-Reject'], 'Closing'],
    // Answers in flight still come, and requests are answered, with an error.
    'I-Rcv-Message': [['Process'], 'Closing'],
    'R-Rcv-Message': [['Process'], 'Closing'],
    'I-Rcv-CER': [['I-Snd-CEA-Refusal'], 'Closing'],
    'R-Rcv-CER': [['R-Snd-CEA-Refusal'], 'Closing'],
    'I-Rcv-DWR': [['Process-DWR', 'I-Snd-DWA'], 'Closing'],
    'R-Rcv-DWR': [['Process-DWR', 'R-Snd-DWA'], 'Closing'],
    'I-Rcv-DWA': [['Process-DWA'], 'Closing'],
    'R-Rcv-DWA': [['Process-DWA'], 'Closing'],
    // A DPR that crosses ours, or one sent twice: it is answered, and what was waited for is still waited for.
    'I-Rcv-DPR': [['I-Snd-DPA'], 'Closing'],
    'R-Rcv-DPR': [['R-Snd-DPA'], 'Closing'],
    Start: [['Want'], 'Closing'],
    Stop: [['Want-Not'], 'Closing'],
    'Send-Message': [['Refuse-Message'], 'Closing'],
  },
} as const satisfies Rows

// -------------------------------------------------------------------------------------
// nothing
// -------------------------------------------------------------------------------------

/** Where an event changes nothing and nothing is done, and why it cannot matter. */
export const nothing: ReadonlyArray<{
  readonly because: string
  readonly states: ReadonlyArray<StateName>
  readonly events: ReadonlyArray<TableEvent>
}> = [
  {
    because: 'there is no connection of the initiator',
    states: ['Closed', 'R-Open'],
    events: [
      'I-Rcv-Conn-Ack',
      'I-Rcv-Conn-Nack',
      'I-Rcv-CEA',
      'I-Rcv-CEA-Refused',
      'I-Rcv-Non-CEA',
      'I-Rcv-CER',
      'I-Rcv-Message',
      'I-Rcv-DWR',
      'I-Rcv-DWA',
      'I-Rcv-DPR',
      'I-Rcv-DPA',
      'I-Peer-Disc',
    ],
  },
  {
    because: 'there is no connection of the responder',
    states: ['Closed', 'Wait-Conn-Ack', 'Wait-I-CEA', 'I-Open'],
    events: [
      'R-Rcv-Non-CEA',
      'R-Rcv-CER',
      'R-Rcv-Message',
      'R-Rcv-DWR',
      'R-Rcv-DWA',
      'R-Rcv-DPR',
      'R-Rcv-DPA',
      'R-Peer-Disc',
    ],
  },
  {
    because: 'nothing comes on a connection that is not up',
    states: ['Wait-Conn-Ack', 'Wait-Conn-Ack/Elect'],
    events: [
      'I-Rcv-CEA',
      'I-Rcv-CEA-Refused',
      'I-Rcv-Non-CEA',
      'I-Rcv-CER',
      'I-Rcv-Message',
      'I-Rcv-DWR',
      'I-Rcv-DWA',
      'I-Rcv-DPR',
      'I-Rcv-DPA',
    ],
  },
  {
    because: 'the connection came up before',
    states: ['Wait-I-CEA', 'Wait-Returns', 'I-Open', 'Closing'],
    events: ['I-Rcv-Conn-Ack', 'I-Rcv-Conn-Nack'],
  },
  {
    because: 'before the CEA every other message is Rcv-Non-CEA',
    states: ['Wait-I-CEA', 'Wait-Returns'],
    events: ['I-Rcv-CER', 'I-Rcv-Message', 'I-Rcv-DWR', 'I-Rcv-DWA', 'I-Rcv-DPR', 'I-Rcv-DPA'],
  },
  {
    because: 'before the CEA every other message is Rcv-Non-CEA',
    states: ['Wait-Conn-Ack/Elect', 'Wait-Returns'],
    events: ['R-Rcv-CER', 'R-Rcv-Message', 'R-Rcv-DWR', 'R-Rcv-DWA', 'R-Rcv-DPR', 'R-Rcv-DPA'],
  },
  {
    because: 'a CEA after the first is an answer that no request waits for, Rcv-Message',
    states: ['I-Open', 'Closing'],
    events: ['I-Rcv-CEA', 'I-Rcv-CEA-Refused', 'I-Rcv-Non-CEA'],
  },
  {
    because: 'a CEA that no CER waits for is an answer that no request waits for, Rcv-Message',
    states: ['R-Open', 'Closing'],
    events: ['R-Rcv-Non-CEA'],
  },
  {
    because: 'a DPA that no DPR waits for is an answer that no request waits for, Rcv-Message',
    states: ['I-Open'],
    events: ['I-Rcv-DPA'],
  },
  {
    because: 'a DPA that no DPR waits for is an answer that no request waits for, Rcv-Message',
    states: ['R-Open'],
    events: ['R-Rcv-DPA'],
  },
  {
    because: 'nothing is waited for; the watchdog has a timer of its own',
    states: ['Closed', 'I-Open', 'R-Open'],
    events: ['Timeout'],
  },
  {
    because: 'no election is held',
    states: ['Closed', 'Wait-Conn-Ack', 'Wait-I-CEA', 'Wait-Conn-Ack/Elect', 'I-Open', 'R-Open', 'Closing'],
    events: ['Win-Election'],
  },
]

// -------------------------------------------------------------------------------------
// look-up
// -------------------------------------------------------------------------------------

const states = Object.keys(rfc6733Rows) as ReadonlyArray<StateName>

const rowsOf = (state: StateName): { readonly [E in TableEvent]?: Row } => {
  const amended: Rows = amendedRows
  return { ...rfc6733Rows[state], ...amended[state], ...addedRows[state] }
}

const rows = /*#__PURE__*/ Object.fromEntries(states.map((state) => [state, rowsOf(state)])) as {
  readonly [S in StateName]: { readonly [E in TableEvent]?: Row }
}

/** The row of a state and an event; `undefined` where nothing happens. */
export const transition = (state: StateName, event: TableEvent): Row | undefined => rows[state][event]
