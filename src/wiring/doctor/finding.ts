/** One thing that was looked at. `fine`: as it should be; `odd`: works, but somebody should look; `bad`: will not work. */
export interface Finding {
  readonly what: string
  readonly state: 'fine' | 'odd' | 'bad'
  readonly detail: string
}

/** Looks at something; what throws is bad. */
export async function look(what: string, work: () => Promise<Omit<Finding, 'what'>>): Promise<Finding> {
  try {
    return { what, ...(await work()) }
  } catch (error) {
    return { what, state: 'bad', detail: error instanceof Error ? error.message : String(error) }
  }
}

export const fine = (detail: string) => ({ state: 'fine', detail }) as const
export const odd = (detail: string) => ({ state: 'odd', detail }) as const
export const bad = (detail: string) => ({ state: 'bad', detail }) as const
