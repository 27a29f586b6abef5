import sanitizeHtml from 'sanitize-html'

/** Longest body that is taken, in characters of HTML. */
export const longestHtml = 600_000

const aligned = ['align-left', 'align-center', 'align-right', 'no-indent']
const file = /^\/files\/[0-9a-f-]{36}$/

/**
 * Body of an item, reduced to what a document needs: headings from the second level, paragraphs, lists, tables, emphasis, links and
 * our own pictures. No style, no script, no class but alignment, no address but http, https, mailto, tel and our own.
 */
export function sanitise(html: string): string {
  // Dropped tags can change how the rest nests: cleaned until it stays as it is, so that saving again changes no hash.
  let text = html
  for (let pass = 0; pass < 5; pass++) {
    const cleaned = clean(text)
    if (cleaned === text) break
    text = cleaned
  }
  return text
}

const clean = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      'h2',
      'h3',
      'h4',
      'p',
      'br',
      'strong',
      'em',
      'u',
      's',
      'sub',
      'sup',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'table',
      'caption',
      'thead',
      'tbody',
      'tfoot',
      'tr',
      'th',
      'td',
      'a',
      'img',
    ],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt'],
      ol: ['start'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      p: ['class'],
      h2: ['class'],
      h3: ['class'],
    },
    allowedClasses: { p: aligned, h2: aligned, h3: aligned },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'xml',
      'template',
      'iframe',
      'object',
    ],
    nestingLimit: 40,
    transformTags: {
      h1: 'h2',
      h5: 'h4',
      h6: 'h4',
      b: 'strong',
      i: 'em',
      del: 's',
      div: 'p',
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !file.test(frame.attribs.src ?? ''),
  })
    .replace(/<p>(?:\s|&nbsp;|<br ?\/?>)*<\/p>/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
