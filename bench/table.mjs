/**
 * Tables as Markdown has them.
 *
 * @module
 */

/**
 * The first row is the head; the first column stands on the left, the others on the right.
 *
 * @param {ReadonlyArray<ReadonlyArray<string>>} rows
 */
export const table = (rows) => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {ReadonlyArray<string>} */ row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
