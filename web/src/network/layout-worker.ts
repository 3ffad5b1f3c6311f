import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** What is to be laid out: places in pairs (x, y), and edges in threes (index of one end, of the other, weight). */
export interface LayoutTask {
  readonly places: Float32Array
  readonly edges: Float32Array
  readonly iterations: number
}

/** Places on the way, or at the end. */
export interface LayoutStep {
  readonly places: Float32Array
  readonly done: boolean
}

/** Numbers for a node and for an edge in the matrices of graphology-layout-forceatlas2. */
const NODE = 10
const EDGE = 3
/** How often the page is told how far it is, in milliseconds: less often where each picture takes long to draw. */
const EVERY = 250
const EVERY_OF_MANY = 1500
/** Above this many relations, there are many. */
const MANY = 5000

/**
 * ForceAtlas2 (Jacomy et al., PLoS ONE 9(6), 2014), away from the page. The package's own worker is made of a text, which
 * the content security policy of this server forbids.
 */
addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const nodes = new Float32Array((data.places.length / 2) * NODE)
  for (let i = 0; i < data.places.length / 2; i++) {
    nodes[i * NODE] = data.places[2 * i]
    nodes[i * NODE + 1] = data.places[2 * i + 1]
    nodes[i * NODE + 6] = 1 // mass
    nodes[i * NODE + 7] = 1 // convergence
    nodes[i * NODE + 8] = 1 // size
  }
  const edges = new Float32Array(data.edges.length)
  for (let e = 0; e < data.edges.length; e += EDGE) {
    const [a, b, weight] = [data.edges[e] * NODE, data.edges[e + 1] * NODE, data.edges[e + 2]]
    edges[e] = a
    edges[e + 1] = b
    edges[e + 2] = weight
    nodes[a + 6] += weight
    nodes[b + 6] += weight
  }
  const order = data.places.length / 2
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0.5,
    scalingRatio: 14,
    // Growing with the distance, it keeps what nothing ties to the rest in the picture.
    strongGravityMode: true,
    gravity: order > 300 ? 1 : 2.5,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > 1000,
    barnesHutTheta: 0.9,
  }
  const every = data.edges.length / EDGE > MANY ? EVERY_OF_MANY : EVERY
  let told = performance.now()
  for (let i = 0; i < data.iterations; i++) {
    iterate(settings, nodes, edges)
    if (performance.now() - told < every) continue
    tell(nodes, false)
    told = performance.now()
  }
  tell(nodes, true)
})

function tell(nodes: Float32Array, done: boolean) {
  const places = lying(nodes)
  const step: LayoutStep = { places, done }
  postMessage(step, { transfer: [places.buffer] })
}

/** The places, turned so that their longest extent (their first principal axis) lies level, as the page is wider than high. */
function lying(nodes: Float32Array): Float32Array {
  const count = nodes.length / NODE
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < nodes.length; i += NODE) {
    x += nodes[i] / count
    y += nodes[i + 1] / count
  }
  for (let i = 0; i < nodes.length; i += NODE) {
    const [dx, dy] = [nodes[i] - x, nodes[i + 1] - y]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const turn = -Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  // The first actor always right of the middle: an axis alone could be turned by half.
  const side = (nodes[0] - x) * cos - (nodes[1] - y) * sin < 0 ? -1 : 1
  const places = new Float32Array(count * 2)
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [nodes[i * NODE] - x, nodes[i * NODE + 1] - y]
    places[2 * i] = side * (dx * cos - dy * sin)
    places[2 * i + 1] = side * (dx * sin + dy * cos)
  }
  return places
}
