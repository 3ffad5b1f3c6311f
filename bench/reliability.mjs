// How far probabilities hold what they say: reliability by bins, expected calibration error (Naeini, Cooper and Hauskrecht
// 2015; adaptive bins after Nguyen and O'Connor 2015), Brier score, area under the ROC curve, and precision by thirds.

/** @param judged {{p: number, right: number}[]} probabilities with 1 for right and 0 for wrong */
export function reliability(judged, bins = 10) {
  const sorted = [...judged].sort((a, b) => b.p - a.p)
  const mean = (list, of) => (list.length ? list.reduce((sum, x) => sum + of(x), 0) / list.length : Number.NaN)
  const group = list => ({ n: list.length, said: mean(list, x => x.p), was: mean(list, x => x.right) })
  const equal = Array.from({ length: bins }, (_, i) => ({
    from: i / bins,
    ...group(judged.filter(x => Math.min(bins - 1, Math.floor(x.p * bins)) === i)),
  }))
  // where equals are cut apart, each part gets its share of what is right among them
  const ties = new Map()
  for (const { p, right } of sorted) {
    const tie = ties.get(p) ?? { n: 0, right: 0 }
    ties.set(p, { n: tie.n + 1, right: tie.right + right })
  }
  const even = sorted.map(({ p }) => ({ p, right: ties.get(p).right / ties.get(p).n }))
  const share = (k, parts) =>
    even.slice(Math.round((k * sorted.length) / parts), Math.round(((k + 1) * sorted.length) / parts))
  const adaptive = Array.from({ length: bins }, (_, i) => group(share(i, bins)))
  const error = groups =>
    groups.reduce((sum, g) => sum + (g.n ? (g.n * Math.abs(g.said - g.was)) / judged.length : 0), 0)
  return {
    n: judged.length,
    said: mean(judged, x => x.p),
    was: mean(judged, x => x.right),
    bins: equal,
    ece: error(equal),
    adaptive: error(adaptive),
    brier: mean(judged, x => (x.p - x.right) ** 2),
    auc: auc(sorted),
    thirds: [0, 1, 2].map(k => group(share(k, 3))),
    tenths: adaptive,
  }
}

/** The chance that a right one stands above a wrong one; ties count half. */
function auc(sorted) {
  let above = 0
  let wrong = 0
  for (let i = sorted.length - 1; i >= 0; ) {
    let j = i
    let [r, w] = [0, 0]
    for (; j >= 0 && sorted[j].p === sorted[i].p; j--) sorted[j].right ? r++ : w++
    above += r * (wrong + w / 2)
    wrong += w
    i = j
  }
  const right = sorted.length - wrong
  return right && wrong ? above / (right * wrong) : Number.NaN
}

/** The table as text. */
export function reliabilityTable(result) {
  const pc = x => (Number.isNaN(x) ? '   –' : `${(100 * x).toFixed(1)}`.padStart(5))
  const lines = [
    `${result.n} claims judged: ${pc(result.was)} % right, said ${pc(result.said)} %`,
    '  confidence   claims   said   right',
    ...result.bins
      .filter(b => b.n)
      .map(
        b =>
          `  ${b.from.toFixed(1)} to ${(b.from + 1 / result.bins.length).toFixed(1)}  ${String(b.n).padStart(7)}  ${pc(b.said)}   ${pc(b.was)}`,
      ),
    `expected calibration error ${pc(result.ece)} (10 equal bins), ${pc(result.adaptive)} (bins of equal size); Brier ${result.brier.toFixed(3)}; AUC ${result.auc.toFixed(3)}`,
    `right by thirds, most confident first: ${result.thirds.map(t => `${pc(t.was)} %`).join(', ')} (said ${result.thirds.map(t => `${pc(t.said)} %`).join(', ')})`,
  ]
  return lines.join('\n')
}
