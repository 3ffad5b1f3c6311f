import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineagesBody } from '../../../src/show/api/views-contract.ts'
import { LayeredGraph } from '../parts/layered-graph.tsx'
import { LineageNode } from './node.tsx'
import { edgeInWords } from './words.ts'

/** Who has what from whom: the earlier to the left, an arrow to whoever took it over. */
export function LineageGraph({
  graph: { nodes, edges, origins },
  here,
}: {
  graph: Pick<LineagesBody, 'nodes' | 'edges' | 'origins'>
  here?: string
}) {
  const { t } = useTranslation(['sources', 'common'])
  const drawn = useMemo(() => {
    const roots = new Set(origins)
    return {
      nodes: nodes.map(node => ({
        id: node.id,
        content: <LineageNode node={node} origin={roots.has(node.id)} here={node.id === here} />,
      })),
      edges: edges.map(edge => ({
        from: edge.to,
        to: edge.from,
        label: edgeInWords(edge, t),
        dashed: !edge.text,
      })),
    }
  }, [nodes, edges, origins, here, t])
  return <LayeredGraph label={t('lineage.graph')} nodes={drawn.nodes} edges={drawn.edges} />
}
