import { z } from 'zod'
import { maxPasswordLength } from '../../platform/sessions/index.ts'

export const PostBody = z
  .object({ id: z.string(), title: z.string(), authority: z.string() })
  .meta({ id: 'Post' })
export type PostBody = z.infer<typeof PostBody>

/** Who is signed in, in which post, and what the post may do. */
export const SessionBody = z
  .object({
    user: z.object({ id: z.string(), name: z.string() }),
    post: PostBody,
    posts: z.array(PostBody),
    may: z.array(z.string()),
    csrfToken: z.string(),
    siteName: z.string(),
    mustEnrol: z.boolean().describe('须先绑定动态口令'),
    mustChangePassword: z.boolean().describe('须先修改初始密码'),
    demonstration: z.boolean(),
    idleMinutes: z.number().int(),
  })
  .meta({ id: 'Session' })
export type SessionBody = z.infer<typeof SessionBody>

const password = z
  .string('请输入密码')
  .min(1, '请输入密码')
  .max(maxPasswordLength * 4)

export const SignIn = z
  .object({
    name: z.string('请输入用户名').trim().toLowerCase().min(1, '请输入用户名').max(60),
    password,
    code: z.string().trim().max(30).optional().describe('动态口令，或者备用口令'),
  })
  .meta({ id: 'SignIn' })
export type SignIn = z.infer<typeof SignIn>

export const SwitchPost = z.object({ postId: z.uuid('标识不正确') })
export const ChangePassword = z.object({ current: password, next: password })
export const StartEnrolment = z.object({ password })
export const EnrolmentBody = z.object({
  uri: z.string().describe('otpauth 地址'),
  secret: z.string(),
  svg: z.string().describe('二维码（SVG）'),
})
export const FinishEnrolment = z.object({ code: z.string().trim().max(10) })
export const RecoveryCodesBody = z.object({ recoveryCodes: z.array(z.string()) })

export const OwnSessions = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      address: z.string(),
      agent: z.string(),
      createdAt: z.string(),
      seenAt: z.string(),
    }),
  ),
})
export const SessionId = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, '标识不正确') })
