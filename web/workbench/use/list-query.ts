import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Filters of a list in the address: they survive reloading, can be sent to a colleague, and *back* goes to the filter before. */
export function useListQuery<K extends string>(names: readonly K[]) {
  const route = useRoute()
  const router = useRouter()
  const one = (name: string): string => {
    const value = route.query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const filters = computed(
    () => Object.fromEntries(names.map((name) => [name, one(name)])) as Record<K, string>,
  )
  const place = computed(() => ({ before: one('before'), after: one('after') }))
  const go = (query: Record<string, string>) =>
    router.push({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')) })
  return {
    filters,
    /** Filters with the key of the page: what the server is asked. */
    query: computed(() => ({ ...filters.value, ...place.value })),
    isFiltered: computed(() => names.some((name) => filters.value[name] !== '')),
    /** Sets filters and returns to the first page. */
    set: (wishes: Partial<Record<K, string>>) =>
      go({ ...filters.value, ...(wishes as Record<string, string>) }),
    clear: () => go({}),
    /** Paging by key: what `nextBefore` and `prevAfter` of an answer say. */
    older: (before: string) => go({ ...filters.value, before }),
    newer: (after: string) => go({ ...filters.value, after }),
  }
}
