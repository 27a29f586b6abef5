import type { CalendarYear } from '../../kernel/calendar.ts'
import { WorkingCalendar } from '../../kernel/calendar.ts'
import { plainDate } from '../../kernel/plain-date.ts'
import y2007 from './2007.json' with { type: 'json' }
import y2008 from './2008.json' with { type: 'json' }
import y2009 from './2009.json' with { type: 'json' }
import y2010 from './2010.json' with { type: 'json' }
import y2011 from './2011.json' with { type: 'json' }
import y2012 from './2012.json' with { type: 'json' }
import y2013 from './2013.json' with { type: 'json' }
import y2014 from './2014.json' with { type: 'json' }
import y2015 from './2015.json' with { type: 'json' }
import y2016 from './2016.json' with { type: 'json' }
import y2017 from './2017.json' with { type: 'json' }
import y2018 from './2018.json' with { type: 'json' }
import y2019 from './2019.json' with { type: 'json' }
import y2020 from './2020.json' with { type: 'json' }
import y2021 from './2021.json' with { type: 'json' }
import y2022 from './2022.json' with { type: 'json' }
import y2023 from './2023.json' with { type: 'json' }
import y2024 from './2024.json' with { type: 'json' }
import y2025 from './2025.json' with { type: 'json' }
import y2026 from './2026.json' with { type: 'json' }

/** 国务院办公厅关于某年部分节假日安排的通知. `number` and `url` only where a source shows them. */
export interface HolidayNotice {
  readonly number: string | null
  readonly title: string
  readonly url: string | null
  /** Number of a later notice that moved days of the year. */
  readonly changedBy?: string
}
export interface PublishedYear extends CalendarYear {
  readonly notice: HolidayNotice
}

interface YearFile {
  readonly year: number
  readonly off: readonly string[]
  readonly work: readonly string[]
  readonly notice: HolidayNotice
}

/** Reads one year's file; throws RangeError on a day that does not exist or lies outside the year. */
export function readYear({ year, off, work, notice }: YearFile): PublishedYear {
  const days = (texts: readonly string[]) =>
    texts.map((text) => {
      if (!text.startsWith(`${year}-`)) throw new RangeError(`${text} is not in ${year}`)
      return plainDate(text)
    })
  return { year, off: days(off), work: days(work), notice }
}

/** Every year with a published notice, in order. A new notice is one more file and one more line here. */
export const publishedYears: readonly PublishedYear[] = [
  y2007,
  y2008,
  y2009,
  y2010,
  y2011,
  y2012,
  y2013,
  y2014,
  y2015,
  y2016,
  y2017,
  y2018,
  y2019,
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
].map(readYear)

/** The calendar that every clock uses unless it is given another. */
export const publishedCalendar = new WorkingCalendar(publishedYears)
