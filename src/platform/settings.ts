import path from 'node:path'
import { z } from 'zod'

/**
 * Every setting that the program knows, read from the environment (`PORT=9000 npm start`).
 * The description is what `gongkai settings` and docs/settings.md print.
 */
const flag = z.enum(['0', '1']).transform((value) => value === '1')
const url = (...protocols: string[]) =>
  z
    .url()
    .refine((value) => protocols.includes(new URL(value).protocol), `须以 ${protocols.join(' 或 ')} 开头`)

export const settingsSchema = z.object({
  PORT: z.coerce
    .number('须为端口号')
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe('端口；0 为任一空闲端口'),
  HOST: z.string().min(1).default('127.0.0.1').describe('监听地址，默认仅本机'),
  PUBLIC_URL: url('http:', 'https:').optional().describe('对外网址，用于信件、订阅和二维码'),
  DATA_DIR: z.string().min(1).optional().describe('数据文件夹：内置数据库、附件和密钥'),
  DATABASE_URL: url('postgres:', 'postgresql:')
    .optional()
    .describe('PostgreSQL 15 及以上；不填则用内置数据库'),
  DATABASE_APP_URL: url('postgres:', 'postgresql:').optional().describe('业务角色的连接；不填则自动建立角色'),
  DATABASE_PORTAL_URL: url('postgres:', 'postgresql:')
    .optional()
    .describe('门户只读角色的连接；不填则自动建立角色'),
  DEMO: flag.optional().describe('1 装载示范政府，0 不装载；不填时仅内置数据库首次启动装载'),
  AS_OF: z.iso.date('须为日期，如 2026-01-31').optional().describe('把「今天」设为某日，仅供预览'),
  MAIL_URL: url('smtp:', 'smtps:').optional().describe('发信服务器；不填则信件存入发件箱'),
  MAIL_FROM: z.email('须为邮箱地址').default('gongkai@localhost.localdomain').describe('发信地址'),
  S3_URL: url('http:', 'https:').optional().describe('对象存储的桶地址；不填则附件存本地'),
  S3_REGION: z.string().default('us-east-1').describe('对象存储的区域'),
  S3_KEY_ID: z.string().optional().describe('对象存储的访问键'),
  S3_SECRET: z.string().optional().describe('对象存储的密钥'),
  CLAMD_URL: url('tcp:').optional().describe('病毒扫描服务，如 tcp://127.0.0.1:3310'),
  METRICS_TOKEN: z
    .string()
    .min(16, '至少 16 个字符')
    .optional()
    .describe('读取 /metrics 的口令；不填则仅本机可读'),
  SESSION_IDLE_MINUTES: z.coerce
    .number('须为分钟数')
    .int()
    .min(5, '至少 5 分钟')
    .max(240, '至多 240 分钟')
    .default(30)
    .describe('工作台无操作多少分钟后须重新登录'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('warn')
    .describe('日志级别'),
  TRUST_PROXY: flag.default(false).describe('1 表示前面有反向代理'),
})

export type Settings = z.infer<typeof settingsSchema>

/** Settings read from an environment, or one clear Chinese line for each wrong value. Empty text counts as not set. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((key) => (env[key] ? [[key, env[key]]] : [])),
  )
  const parsed = settingsSchema.safeParse(given)
  if (parsed.success) return { ok: true, settings: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const key = String(issue.path[0])
      const shape = settingsSchema.shape[key as keyof typeof settingsSchema.shape]
      return `设置 ${key}=${JSON.stringify(given[key])} 不对：${issue.message}（${shape.description ?? ''}）`
    }),
  }
}

/** The folder for data: DATA_DIR, else `.data` in the checkout, or a system folder when root could not share the checkout. */
export function dataDir(settings: Pick<Settings, 'DATA_DIR'>, root: string, asRoot: boolean): string {
  if (settings.DATA_DIR) return path.resolve(settings.DATA_DIR)
  return asRoot
    ? path.join('/var/lib/gongkai', root.replaceAll(/[^\w]+/g, '-').replace(/^-/, ''))
    : path.join(root, '.data')
}

/** Every setting with its default as it would be written (null: none) and its description, in the order of the schema. */
export function settingRows(): { key: string; fallback: string | null; description: string }[] {
  return Object.entries(settingsSchema.shape).map(([key, shape]) => {
    const fallback = shape.safeParse(undefined)
    const value = fallback.success && fallback.data !== undefined ? fallback.data : null
    return {
      key,
      fallback: value === null ? null : typeof value === 'boolean' ? (value ? '1' : '0') : String(value),
      description: shape.description ?? '',
    }
  })
}
