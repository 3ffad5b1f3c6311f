/** Layers (`layersSchema`) of which nothing is known. */
export function noLayers() {
  return { sentences: [], furniture: [], mentions: [], times: [], attributions: [] }
}
