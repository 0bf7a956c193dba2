import type { FoundCluster } from './citekeySyntax.ts';

/** The citation that an offset stands in: behind its first character and before its last one's end. */
export function clusterAt(clusters: readonly FoundCluster[], offset: number): FoundCluster | undefined {
  return clusters.find(({ start, end }) => start < offset && offset < end);
}
