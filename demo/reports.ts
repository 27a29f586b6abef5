import { plainDate, yearOf } from '../src/kernel/plain-date.ts'
import {
  approveReport,
  editNarrative,
  explainFinding,
  loadWorking,
  openReport,
  releaseReport,
  submitReport,
} from '../src/modules/annual-reports/index.ts'
import { type Demo, must } from './context.ts'
import type { AuthorityKey } from './government.ts'
import { tenantId } from './government.ts'

/** What no ledger can know: the parts that an office writes by hand. */
const byHand = {
  problems:
    '主要问题：一是部分单位公开信息不够及时；二是从事信息公开工作的人员多为兼职，变动较大；三是公开与不公开的界限有时把握不准。\n改进措施：一是对照目录逐项核对更新时限；二是完善岗位交接和培训；三是拟稿时即确定公开属性，疑难事项及时会商。',
  other: '本年度未收取信息处理费。无其他需要报告的事项。',
}

/** Writes, reviews and releases the report of a year, on a day of the next January to March. */
async function releaseYear(demo: Demo, at: AuthorityKey, year: number, day: string): Promise<void> {
  const deps = demo.on(plainDate(day))
  const [officer, head] = [demo.as('officer', at), demo.as('head', at)]
  const { reportId } = await must(openReport(deps, officer, { authorityId: demo.authority(at), year }))
  const read = async () => {
    const report = await deps.db
      .selectFrom('annual_report')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('report_id', '=', reportId)
      .executeTakeFirstOrThrow()
    return { report, working: await loadWorking(deps.db, report) }
  }
  const { report } = await read()
  const narrative = { ...report.narrative, ...byHand }
  await must(editNarrative(deps, officer, { reportId, version: report.version, narrative }))
  for (const finding of (await read()).working.findings)
    if (!finding.blocks && !finding.explanation)
      await must(
        explainFinding(deps, officer, {
          reportId,
          fingerprint: finding.fingerprint,
          explanation: '已核对原始记录，数据属实。',
        }),
      )
  await must(submitReport(deps, officer, { reportId }))
  await must(approveReport(deps, head, { reportId }))
  await must(releaseReport(deps, head, { reportId }))
}

/** The city's report of 2020 on the form of 2019, and the bureau's of last year on the form of 2021. */
export async function releaseReports(demo: Demo): Promise<void> {
  await releaseYear(demo, 'government', 2020, '2021-03-10')
  const last = yearOf(demo.deps.clock.today()) - 1
  await releaseYear(demo, 'market', last, `${last + 1}-01-20`)
}
