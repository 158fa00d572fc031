// Draws docs/rooms.svg from the imports themselves, and writes the table of the rooms in docs/design.md: `npm run floors`.
import { readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { floors, rooms } from './floors.mjs'
import { importsOf, sources } from './imports.mjs'

/** @typedef {readonly [from: string, to: string]} Arrow */
/** @typedef {{ readonly room?: string, readonly row: number, x: number }} Place */

const roomOf = (/** @type {string} */ path) => path.split('/', 1)[0] ?? ''

/** Which room imports from which. @param {ReadonlyMap<string, string>} files @returns {ReadonlyArray<Arrow>} */
const arrowsOf = (files) => {
  const found = [...files].flatMap(([path, source]) =>
    importsOf(path, source)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => `${roomOf(path)} ${roomOf(posix.join(posix.dirname(path), specifier))}`),
  )
  return [...new Set(found)].toSorted().flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    return from === to ? [] : [/** @type {const} */ ([from, to])]
  })
}

/** Whatever a room can reach. @param {ReadonlyArray<Arrow>} arrows @param {string} room @returns {ReadonlySet<string>} */
const reachOf = (arrows, room) =>
  new Set(arrows.flatMap(([from, to]) => (from === room ? [to, ...reachOf(arrows, to)] : [])))

/** The arrows that no longer way stands for. @param {ReadonlyArray<Arrow>} arrows */
const withoutShortcuts = (arrows) =>
  arrows.filter(
    ([from, to]) => !arrows.some(([other, next]) => other === from && next !== to && reachOf(arrows, next).has(to)),
  )

/** Rows from the ground up: a floor has as many as its rooms import each other. @param {ReadonlyArray<Arrow>} arrows */
const rowsOf = (arrows) => {
  /** @type {(room: string) => number} */
  const heightOf = (room) => {
    const floorOf = (/** @type {string} */ name) => rooms.find((each) => each.room === name)?.floor
    const below = arrows.filter(([from, to]) => from === room && floorOf(to) === floorOf(room))
    return Math.max(-1, ...below.map(([, to]) => heightOf(to))) + 1
  }
  return floors.flatMap((_, floor) => {
    const here = rooms.filter((each) => each.floor === floor).map(({ room }) => ({ room, height: heightOf(room) }))
    const height = Math.max(...here.map((each) => each.height)) + 1
    return Array.from({ length: height }, (__, index) => ({
      floor,
      rooms: here.filter((each) => each.height === index).map(({ room }) => room),
    }))
  })
}

const box = { width: 206, height: 62 }
const gap = { across: 22, rows: 106 }
const margin = { left: 104, top: 16 }

/** Puts a row's places beside each other in the order that they wish, as near to that as they fit. @param {ReadonlyArray<Place>} row @param {ReadonlyMap<Place, number>} wishes */
const settle = (row, wishes) => {
  const wish = (/** @type {Place} */ place) => wishes.get(place) ?? place.x
  const room = (/** @type {Place} */ place) => (place.room === undefined ? gap.across : box.width)
  const ordered = row.toSorted((left, right) => wish(left) - wish(right))
  let end = Number.NEGATIVE_INFINITY
  for (const place of ordered) {
    place.x = Math.max(wish(place), end + gap.across + room(place) / 2)
    end = place.x + room(place) / 2
  }
  const shift = ordered.reduce((sum, place) => sum + wish(place) - place.x, 0) / ordered.length
  for (const place of ordered) place.x += shift
}

/** Where rooms stand, and the ways of the arrows between them. @param {ReadonlyArray<Arrow>} arrows @param {ReturnType<typeof rowsOf>} rows */
const layoutOf = (arrows, rows) => {
  /** @type {Array<Array<Place>>} */
  const places = rows.map((each, row) =>
    each.rooms.map((room, index) => ({
      room,
      row,
      x: (index - (each.rooms.length - 1) / 2) * (box.width + gap.across),
    })),
  )
  const placeOf = (/** @type {string} */ room) => places.flat().find((place) => place.room === room)
  const ways = arrows.flatMap(([from, to]) => {
    const [upper, lower] = [placeOf(from), placeOf(to)]
    if (upper === undefined || lower === undefined) return []
    // An arrow goes through the rows between its ends at places of its own, so that it goes through no room.
    const between = Array.from({ length: upper.row - lower.row - 1 }, (_, index) => {
      /** @type {Place} */
      const place = { row: upper.row - 1 - index, x: upper.x }
      places[place.row]?.push(place)
      return place
    })
    return [[upper, ...between, lower]]
  })
  const neighbours = (/** @type {Place} */ place, /** @type {-1 | 1} */ side) =>
    ways.flatMap((way) => way.filter((_, index) => way[index + side] === place).map((other) => other.x))
  const mean = (/** @type {ReadonlyArray<number>} */ values) => values.reduce((sum, x) => sum + x, 0) / values.length
  for (let pass = 0; pass < 24; pass++) {
    const side = pass % 2 === 0 ? -1 : 1
    for (const row of side === -1 ? places : places.toReversed()) {
      const near = row.map((place) => /** @type {const} */ ([place, neighbours(place, side)]))
      settle(row, new Map(near.flatMap(([place, xs]) => (xs.length === 0 ? [] : [[place, mean(xs)]]))))
    }
  }
  return { places: places.flat(), ways }
}

/** A text in lines of so many letters. @param {string} text @param {number} letters */
const wrapped = (text, letters) => {
  /** @type {Array<string>} */
  const lines = []
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ')
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const style = `
  text { font: 12px system-ui, sans-serif; fill: #57606a } .name { font-weight: 600; font-size: 15px; fill: #1f2328 }
  .paper { fill: #ffffff } .floor { fill: #f3f5f8 } .room { fill: #ffffff; stroke: #8c959f }
  .way { fill: none; stroke: #57606a; stroke-width: 1.3 } .head { fill: #57606a }
  @media (prefers-color-scheme: dark) {
    text { fill: #a9b3bf } .name { fill: #f0f3f6 }
    .paper { fill: #0d1117 } .floor { fill: #171d26 } .room { fill: #242c37; stroke: #6e7781 }
    .way { stroke: #a9b3bf } .head { fill: #a9b3bf }
  }`

/** The picture of the rooms that such files live in. @param {ReadonlyMap<string, string>} files */
export const pictureOf = (files) => {
  const all = arrowsOf(files)
  const rows = rowsOf(all)
  const { places, ways } = layoutOf(withoutShortcuts(all), rows)
  const left = Math.min(...places.map(({ x }) => x)) - box.width / 2
  const width = Math.round(Math.max(...places.map(({ x }) => x)) + box.width / 2 - left + margin.left + gap.across)
  const height = rows.length * gap.rows + 2 * margin.top
  const xOf = (/** @type {Place} */ { x }) => Math.round(x - left + margin.left)
  const yOf = (/** @type {number} */ row) => margin.top + (rows.length - 1 - row) * gap.rows + gap.rows / 2

  const bands = floors.map((name, floor) => {
    const of = rows.flatMap((each, row) => (each.floor === floor ? [row] : []))
    const top = yOf(Math.max(...of)) - gap.rows / 2
    const label = `<text x="24" y="${top + 28}"><tspan class="name">${floor}</tspan> ${name}</text>`
    return `<rect class="floor" x="12" y="${top + 3}" width="${width - 24}" height="${of.length * gap.rows - 6}" rx="8"/>${label}`
  })
  const half = { width: box.width / 2, height: box.height / 2 }
  // Arrows turn only between rows, where no room is.
  const lines = ways.map((way) => {
    const [first, ...rest] = way.map((place) => ({ x: xOf(place), y: yOf(place.row) }))
    let [x, y] = [first?.x ?? 0, (first?.y ?? 0) + half.height]
    const start = `M${x} ${y}`
    const steps = rest.map((to, index) => {
      const isLast = index === rest.length - 1
      const [above, below] = isLast ? [to.y - half.height - 7, 0] : [to.y - half.height, box.height]
      const bend = (y + above) / 2
      const step = `C${x} ${bend} ${to.x} ${bend} ${to.x} ${above}${isLast ? '' : `v${below}`}`
      ;[x, y] = [to.x, above + below]
      return step
    })
    return `<path class="way" marker-end="url(#head)" d="${start}${steps.join('')}"/>`
  })
  const boxes = rooms.flatMap(({ room, holds }) => {
    const place = places.find((each) => each.room === room)
    if (place === undefined) return []
    const [x, y] = [xOf(place), yOf(place.row)]
    const name = `<text class="name" x="${x}" y="${y - 11}" text-anchor="middle">${escaped(room)}</text>`
    const about = wrapped(holds, 30).map(
      (line, index) => `<text x="${x}" y="${y + 6 + index * 15}" text-anchor="middle">${escaped(line)}</text>`,
    )
    const frame = `<rect class="room" x="${x - half.width}" y="${y - half.height}" width="${box.width}" height="${box.height}" rx="6"/>`
    return [frame, name, ...about]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>The rooms of src, and which imports from which: what another arrow implies is left out</title>',
    `<style>${style}\n</style>`,
    '<marker id="head" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker>',
    `<rect class="paper" width="${width}" height="${height}" rx="10"/>`,
    ...bands,
    ...lines,
    ...boxes,
    '</svg>\n',
  ].join('\n')
}

const begin = '<!-- rooms: written by `npm run floors` -->'
const end = '<!-- end of rooms -->'

/** A page with the table of the rooms, from the ground up, between its two marks. @param {string} page */
export const withRooms = (page) => {
  const [before = '', after = ''] = [page.split(begin)[0], page.split(end)[1]]
  const rows = rooms.map(
    ({ room, floor, holds }) =>
      `| ${floor} ${floors[floor]} | \`${room}\` | ${holds.replaceAll('<', String.raw`\<`)} |`,
  )
  return [
    `${before}${begin}`,
    '| floor | room | what it holds |',
    '| --- | --- | --- |',
    ...rows,
    `${end}${after}`,
  ].join('\n')
}

export const picture = fileURLToPath(new URL('../docs/rooms.svg', import.meta.url))
export const page = fileURLToPath(new URL('../docs/design.md', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(picture, pictureOf(sources()))
  writeFileSync(page, withRooms(readFileSync(page, 'utf8')))
}
