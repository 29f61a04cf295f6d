/** ESLint rules of our own: what the design forbids and no ready rule knows. Tried in tests/unit/lint-rules.test.ts. */

const ENGINE_METHODS = new Set(['get', 'all', 'run'])
const QUERY_METHODS = new Set(['select', 'selectDistinct', 'insert', 'update', 'delete'])
const CLIENT_FILE = /\.client\.tsx$/
// Next calls these by their names, so that they cannot be called something.client.tsx.
const STAFF_FIXED_NAME =
  /\/app\/\(staff\)\/(.+\/)?(error|global-error|page|layout|template|default|not-found|forbidden|unauthorized|loading)\.tsx$/

/** A rule without options that reports one message. */
function rule(message, create) {
  return {
    meta: { type: 'problem', schema: [], messages: { forbidden: message } },
    create: (context) => create((node) => context.report({ node, messageId: 'forbidden' }), context),
  }
}

/** The name of a member that is read by a plain name, as in `a.name`. */
function memberName(node) {
  return node.type === 'MemberExpression' && !node.computed ? node.property.name : undefined
}

function isMember(node, object, property) {
  return memberName(node) === property && node.object.type === 'Identifier' && node.object.name === object
}

/** Whether a chain of calls, `db.select().from(t).limit(1)`, has a query's first word in it. */
function isQuery(node) {
  for (let at = node; at; at = at.type === 'CallExpression' ? at.callee : at.object) {
    if (at.type === 'CallExpression' && QUERY_METHODS.has(memberName(at.callee))) return true
    if (at.type !== 'CallExpression' && at.type !== 'MemberExpression') return false
  }
  return false
}

const awaitedQueries = rule(
  'Await the query itself: .get(), .all() and .run() exist on SQLite only.',
  (report) => ({
    CallExpression(node) {
      const ends = node.arguments.length === 0 && ENGINE_METHODS.has(memberName(node.callee))
      if (ends && isQuery(node.callee.object)) report(node)
    },
  }),
)

const noClock = rule('Nothing in domain/ calls the clock: take `now` from the context.', (report) => ({
  MemberExpression(node) {
    if (
      isMember(node, 'Date', 'now') ||
      isMember(node, 'performance', 'now') ||
      isMember(node, 'Temporal', 'Now')
    )
      report(node)
  },
  'NewExpression[callee.name="Date"][arguments.length=0]': report,
  'CallExpression[callee.name="Date"]': report,
}))

const clientFiles = rule(
  "'use client' stands at the top of every *.client.tsx and in no other file.",
  (report, context) => ({
    Program(program) {
      const file = context.filename.replaceAll('\\', '/')
      const says = program.body.some((statement) => statement.directive === 'use client')
      const may = CLIENT_FILE.test(file) || STAFF_FIXED_NAME.test(file)
      if (says && !may) report(program)
      if (CLIENT_FILE.test(file) && program.body[0]?.directive !== 'use client') report(program)
    },
  }),
)

const noStyleAttributes = rule("The readers' policy drops style attributes: use a class.", (report) => ({
  'JSXAttribute[name.name="style"]': report,
}))

const noStreaming = rule(
  'Streamed content stays hidden without scripts: no Suspense and no loading.tsx for readers.',
  (report, context) => ({
    Program(program) {
      if (/\/loading\.[jt]sx?$/.test(context.filename.replaceAll('\\', '/'))) report(program)
    },
    'ImportSpecifier[imported.name=/^((unstable_)?Suspense|lazy)$/]': report,
    'ExportSpecifier[local.name=/^((unstable_)?Suspense|lazy)$/]': report,
    'ImportDeclaration[source.value="next/dynamic"]': report,
    'JSXMemberExpression[property.name="Suspense"]': report,
    'MemberExpression[object.name="React"][property.name="Suspense"]': report,
  }),
)

export default {
  rules: {
    'awaited-queries': awaitedQueries,
    'client-files': clientFiles,
    'no-clock': noClock,
    'no-streaming': noStreaming,
    'no-style-attributes': noStyleAttributes,
  },
}
