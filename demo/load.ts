import { plainDate } from '../src/kernel/plain-date.ts'
import { seedColumns } from '../src/modules/catalogue/index.ts'
import type { Deps } from '../src/platform/deps.ts'
import { must } from './context.ts'
import { tenantId } from './government.ts'
import { makeMarketBureau } from './market.ts'
import { makeGovernment } from './organisation.ts'
import { releaseReports } from './reports.ts'
import { makeYear2020 } from './year-2020.ts'

export { password, people } from './government.ts'

/** Whether the demonstration government is there already. */
export const isLoaded = async ({ db }: Pick<Deps, 'db'>): Promise<boolean> =>
  (await db.selectFrom('tenant').select('tenant_id').where('tenant_id', '=', tenantId).executeTakeFirst()) !==
  undefined

/** Loads the demonstration government: a closed year 2020 of the city, and a bureau in the middle of this year. */
export async function loadDemonstration(deps: Deps, note: (line: string) => void): Promise<void> {
  note('机构与人员')
  const demo = await makeGovernment(deps, plainDate('2019-01-01'))
  await must(seedColumns(demo.on(plainDate('2019-05-15')), demo.as('officer', 'government')))
  await makeYear2020(demo, note)
  await makeMarketBureau(demo, deps.clock.today(), note)
  note('年度报告')
  await releaseReports(demo)
}
