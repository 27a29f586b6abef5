import { type App, send } from '../../platform/http/index.ts'
import { openAccount, resetPassword, resetSecondFactor, setDisabled } from './commands/accounts.ts'
import { organisationRefusals } from './errors.ts'
import type { OrganisationDeps } from './organisation-routes.ts'
import { AccountInput, Created, InitialPassword } from './organisation-schemas.ts'
import { IdParams } from './schemas.ts'

/** 账号: the security administrator's. */
export function accountRoutes(app: App, deps: OrganisationDeps): void {
  const tags = ['账号']
  const manage = (audit: string) => ({ policy: 'account.manage', audit })
  const onAccount = (summary: string) => ({ tags, summary, params: IdParams, response: { 200: Created } })

  app.post(
    '/api/people/:id/account',
    {
      schema: {
        tags,
        summary: '开通账号',
        params: IdParams,
        body: AccountInput,
        response: { 200: InitialPassword },
      },
      config: manage('account.opened'),
    },
    async (request, reply) =>
      send(
        reply,
        await openAccount(deps, request.actor, request.params.id, request.body.name),
        organisationRefusals,
      ),
  )
  app.post(
    '/api/accounts/:id/disable',
    { schema: onAccount('停用账号'), config: manage('account.disabled') },
    async (request, reply) =>
      send(reply, await setDisabled(deps, request.actor, request.params.id, true), organisationRefusals),
  )
  app.post(
    '/api/accounts/:id/enable',
    { schema: onAccount('启用账号'), config: manage('account.enabled') },
    async (request, reply) =>
      send(reply, await setDisabled(deps, request.actor, request.params.id, false), organisationRefusals),
  )
  app.post(
    '/api/accounts/:id/reset-second-factor',
    { schema: onAccount('重设动态口令'), config: manage('account.second-factor-reset') },
    async (request, reply) =>
      send(reply, await resetSecondFactor(deps, request.actor, request.params.id), organisationRefusals),
  )
  app.post(
    '/api/accounts/:id/reset-password',
    {
      schema: { tags, summary: '重设密码', params: IdParams, response: { 200: InitialPassword } },
      config: manage('account.password-reset'),
    },
    async (request, reply) =>
      send(reply, await resetPassword(deps, request.actor, request.params.id), organisationRefusals),
  )
}
