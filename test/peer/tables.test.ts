// Both tables beside the text of their RFCs, row by row.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addedRows, amendedRows, nothing, rfc6733Rows, transition, type Row } from '../../src/peer/transitions.ts'
import { watchdogRows } from '../../src/peer/watchdog.ts'

type Table = Readonly<Record<string, Readonly<Record<string, readonly [ReadonlyArray<string>, string]>>>>

const linesOf = (file: string): ReadonlyArray<string> =>
  readFileSync(new URL(`rfc/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !/^(?:=+ |-+$|state |STATE )/u.test(line))

const cells = (line: string, columns: ReadonlyArray<number>): ReadonlyArray<string> =>
  columns.map((from, index) => line.slice(from, columns[index + 1]).trim())

type Entry = [state: string, event: string, actions: ReadonlyArray<string>, next: string]

const entries = (table: Table): ReadonlyArray<Entry> =>
  Object.entries(table).flatMap(([state, events]) =>
    Object.entries(events).map(([event, [actions, next]]): Entry => [state, event, actions, next]),
  )

const sorted = (rows: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
  rows.toSorted((one, other) => JSON.stringify(one.slice(0, 2)).localeCompare(JSON.stringify(other.slice(0, 2))))

/** RFC 6733: a row begins with its event; a name that ends with a slash goes on in the next line. */
const peerRows = (): ReadonlyArray<Entry> => {
  const lines = linesOf('peer-state-machine').map((line) => cells(line, [0, 17, 34, 51]))
  const rows: Array<Entry> = []
  let state = ''
  for (const [index, [name = '', event = '', action = '', next = '']] of lines.entries()) {
    if (name.endsWith('/')) state = name + (lines[index + 1]?.[0] ?? '')
    else if (name !== '' && !state.endsWith(`/${name}`)) state = name
    const actions = action.split(',').filter((word) => word !== '')
    const last = rows.at(-1)
    if (event !== '') rows.push([state, event, actions, next])
    else if (last !== undefined) rows.splice(-1, 1, [last[0], last[1], [...last[2], ...actions], last[3] + next])
  }
  return rows
}

/** RFC 3539: a row ends with its next state. */
const rowsOfWatchdog = (): ReadonlyArray<Entry> => {
  const rows: Array<Entry> = []
  let row: Entry = ['', '', [], '']
  for (const line of linesOf('watchdog')) {
    const [state = '', event = '', action = '', next = ''] = cells(line, [0, 14, 35, 56])
    row = [
      row[0] + state,
      [row[1], event].filter((part) => part !== '').join(' '),
      action === '' ? row[2] : [...row[2], action],
      next,
    ]
    if (next === '') continue
    rows.push(row)
    row = ['', '', [], '']
  }
  return rows
}

describe('the table of RFC 6733 section 5.6', () => {
  test('is ours, row by row', () => {
    const rows = peerRows()
    expect(rows).toHaveLength(43)
    expect(sorted(entries(rfc6733Rows))).toEqual(sorted(rows))
  })

  test('is amended and added to without being changed elsewhere', () => {
    for (const [state, event] of entries(addedRows)) {
      expect([state, event, (rfc6733Rows as Table)[state]?.[event]]).toEqual([state, event, undefined])
    }
    for (const [state, event] of entries(amendedRows)) {
      expect([state, event, (rfc6733Rows as Table)[state]?.[event]]).not.toEqual([state, event, undefined])
    }
    for (const [state, event, actions, next] of peerRows()) {
      const amended = (amendedRows as Table)[state]?.[event]
      expect(transition(state as never, event as never)).toEqual(amended ?? ([actions, next] as unknown as Row))
    }
  })

  test('has with ours an outcome for every state and event, or a reason why nothing happens', () => {
    const states = Object.keys(rfc6733Rows)
    const events = new Set([
      ...[rfc6733Rows, addedRows].flatMap((table) => entries(table).map(([, event]) => event)),
      ...nothing.flatMap((group) => group.events),
    ])
    const problems = states.flatMap((state) =>
      [...events].flatMap((event) => {
        const rows = transition(state as never, event as never) === undefined ? 0 : 1
        const reasons = nothing.filter(
          (group) => group.states.includes(state as never) && group.events.includes(event as never),
        )
        return rows + reasons.length === 1 ? [] : [`${state} ${event}: ${rows} rows, ${reasons.length} reasons`]
      }),
    )
    expect(events.size).toBe(27)
    expect(problems).toEqual([])
  })
})

test("RFC 3539's table is ours, row by row", () => {
  const rows = rowsOfWatchdog()
  expect(rows).toHaveLength(24)
  expect(sorted(entries(watchdogRows))).toEqual(sorted(rows))
})
