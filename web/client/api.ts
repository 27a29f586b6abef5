/** What the shell of the workbench itself asks the server. Modules keep their own response types beside their schemas. */

/** 我: who is signed in, for which post, and what the post may do. `GET /api/session` */
export interface SessionBody {
  readonly user: { readonly id: string; readonly name: string }
  readonly post: PostBody
  /** Posts the person may act for. */
  readonly posts: readonly PostBody[]
  /** Policy names (`request.extend`) that the acting post holds; the server decides again at each act. */
  readonly may: readonly string[]
  readonly csrfToken: string
  readonly siteName: string
  /** Counts beside the navigation, by screen path (`/todo`). */
  readonly counts?: Readonly<Record<string, number>>
}

export interface PostBody {
  readonly id: string
  readonly title: string
  readonly authority: string
}

/** `POST /api/session`: 200 with the session, 401 `AUTH-WRONG`, 401 `AUTH-CODE-NEEDED` when a second factor is asked, 429. */
export interface SignInBody {
  readonly name: string
  readonly password: string
  readonly code?: string
}
