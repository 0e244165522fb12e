import { common } from '../../../shared/i18n/common.ts';
import { REFUSALS, type RefusalWord } from '../../../shared/words.ts';
import { STATUS } from '../answer.ts';
import type { DocumentedOperation, OpenApi } from './document.ts';
import { type Html, html, sentence } from './html.ts';
import { ANY, WHEN } from './refusals.ts';
import { type Field, fieldsOf, typeOf } from './schema-words.ts';
import { type Json, pascal } from './schemas.ts';

type Told = { readonly path: string; readonly method: string; readonly of: DocumentedOperation };

/** The description as a page for people: made from the document alone, so it can say nothing else. */
export function page(document: OpenApi): string {
  const all: Told[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method, of })),
  );
  const shapes = Object.entries(document.components.schemas).filter(([name]) => !REFUSALS.some((word) => pascal(word) === name));
  const within = (tag: string) => all.filter(({ of }) => of.tags.includes(tag));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} · API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header>
<h1>${document.info.title} <small>API</small></h1>
<p lang="zh-CN">写给要与排号系统对接的人：每个请求谁可以问、带什么、答什么、什么时候会被拒绝。</p>
<p>${document.info.description}</p>
<p>For programs: <a href="/api/openapi.json">openapi.json</a>, OpenAPI ${document.openapi}.</p>
</header>
<nav aria-label="Contents">
<h2>Contents</h2>
<ul>
<li><a href="#asking">Who asks, and how</a></li>
${document.tags.map(({ name }) => html`<li><a href="#${anchor(name)}">${name}</a>${contents(within(name))}</li>`)}
<li><a href="#refusals">Refusals</a></li>
<li><a href="#shapes">Shapes</a></li>
</ul>
</nav>
<main id="main">
${asking(document)}
${document.tags.map(
  ({ name, description }) => html`<section aria-labelledby="${anchor(name)}">
<h2 id="${anchor(name)}">${name}</h2>
<p>${sentence(description)}</p>
${within(name).map((told) => operation(told, document))}
</section>`,
)}
${refusals(document)}
<section aria-labelledby="shapes">
<h2 id="shapes">Shapes</h2>
<p>What is asked and answered, by name. Fields may be added to what is answered. An instant is a moment in UTC, as <code>2026-12-01T01:00:00.000Z</code>;
a day is one of the hall's own, as <code>2026-12-01</code>.</p>
${shapes.map(([name, schema]) => shape(name, schema))}
</section>
</main>
</body>
</html>
`.text;
}

const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const example = (title: string, value: unknown): Html =>
  html`<figure><figcaption>${title}</figcaption><pre tabindex="0">${typeof value === 'string' ? value : pretty(value)}</pre></figure>`;

const contents = (told: readonly Told[]): Html =>
  html`<ul>${told.map(({ method, path, of }) => html`<li><a href="#${of.operationId}"><b>${method.toUpperCase()}</b> ${short(path)}</a></li>`)}</ul>`;
const short = (path: string): string => path.replace(/^\/api\/(?=.)/, '');

function asking({ components }: OpenApi): Html {
  return html`<section aria-labelledby="asking">
<h2 id="asking">Who asks, and how</h2>
<dl>
${Object.entries(components.securitySchemes).map(
  ([name, { description }]) =>
    html`<dt>${name === 'device' ? 'A device' : 'Somebody signed in'}</dt><dd>${sentence(String(description))}</dd>`,
)}
<dt>A holder</dt><dd>Whoever knows a ticket's id. It is the ticket's secret.</dd>
<dt>Everyone</dt><dd>What hangs on the lobby's wall.</dd>
</dl>
<p>Any request under <code>/api</code> can also be refused with ${words(ANY)}; these are not repeated below.</p>
</section>`;
}

function operation({ path, method, of }: Told, document: OpenApi): Html {
  const body = Object.values(of.requestBody?.content ?? {})[0];
  const statuses = Object.entries(of.responses);
  const answers = statuses.filter(([, { content, $ref }]) => !$ref && !content?.['application/problem+json']);
  const refused = REFUSALS.filter((word) => !ANY.includes(word) && statuses.some(([, response]) => mentions(response, word)));
  return html`<article aria-labelledby="${of.operationId}">
<h3 id="${of.operationId}"><a href="#${of.operationId}"><b class="${method}">${method.toUpperCase()}</b> <code>${path}</code></a></h3>
<p class="summary">${of.summary}. <span class="who">${whoMay(of, path)}</span></p>
${of.description ? html`<p>${sentence(of.description)}</p>` : ''}
${of.parameters ? parameters(of.parameters) : ''}
${body ? html`<h4>Asked</h4>${bodyOf(body.schema, document, of.requestBody?.required === false)}${example('Example', body.example)}` : ''}
<h4>Answered</h4>
${answers.map(([status, { description = '', content, headers }]) => {
  const [type, told] = Object.entries(content ?? {})[0] ?? [];
  return html`<p><b class="status">${status}</b> ${sentence(description)} ${told ? html`<span class="type">${typeOf(told.schema)}${type === 'application/json' ? '' : html`, <code>${type ?? ''}</code>`}</span>` : html`<span class="type">no body</span>`}</p>
${Object.entries(headers ?? {}).map(([name, header]) => html`<p class="header"><code>${name}</code> ${sentence(String(header.description))}</p>`)}
${told ? example(`Example, ${status}`, told.example) : ''}`;
})}
${refused.length > 0 ? html`<h4>Refused with</h4><p class="words">${words(refused)}</p>` : ''}
</article>`;
}

/** Whether a response can be this word: by its examples, or as one of the components. */
const mentions = ({ $ref, content }: DocumentedOperation['responses'][string], word: RefusalWord): boolean =>
  $ref?.endsWith(`/${pascal(word)}`) === true || word in (content?.['application/problem+json']?.examples ?? {});

const words = (list: readonly RefusalWord[]): Html[] =>
  list.map((word, nth) => html`${nth > 0 ? ', ' : ''}<a href="#${word}"><code>${word}</code></a>&nbsp;<small>${STATUS[word]}</small>`);

function whoMay({ security }: DocumentedOperation, path: string): string {
  if (security.length === 0) {
    if (!path.startsWith('/api')) return 'From local addresses only.';
    return path.includes('/tickets/') ? "For the ticket's holder." : 'For everyone.';
  }
  const devices = security.flatMap(({ device }) => (device ? (device[0] ? `a ${device[0]}` : 'any device') : []));
  const roles = security.flatMap(({ session }) => (session?.[0] ? [session[0]] : []));
  const staff = security.some(({ session }) => session)
    ? [roles.length > 0 ? `staff with the role ${roles.join(' or ')}` : 'all staff signed in']
    : [];
  return `For ${new Intl.ListFormat('en').format([...devices, ...staff])}.`;
}

function parameters(list: NonNullable<DocumentedOperation['parameters']>): Html {
  const fields = list.map(({ name, in: where, required, schema, description, example: value }) => ({
    name,
    type: html`${typeOf(schema)}`,
    needed: required,
    says: `${{ path: 'In the path.', query: 'In the query.', header: 'A header.' }[where]} ${description} For instance \`${value}\`.`,
  }));
  return html`<h4>Parameters</h4>${table(fields)}`;
}

/** A body that has a name shows its fields at once; so nobody has to follow a link to ask. */
function bodyOf(schema: Json, { components }: OpenApi, optional: boolean): Html {
  const name =
    String(schema.$ref ?? '')
      .split('/')
      .at(-1) ?? '';
  const fields = fieldsOf(components.schemas[name] ?? schema);
  return html`<p>${typeOf(schema)}${optional ? '; the body may be left out' : ''}</p>${fields.length > 0 ? table(fields) : ''}`;
}

const table = (fields: readonly Field[]): Html => html`<table>
<thead><tr><th scope="col">Field</th><th scope="col">What it is</th><th scope="col">What it says</th></tr></thead>
<tbody>${fields.map(
  ({ name, type, needed, says }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${type}${needed ? '' : html` <i>may be left out</i>`}</td><td>${sentence(says)}</td></tr>`,
)}</tbody>
</table>`;

function refusals({ components }: OpenApi): Html {
  return html`<section aria-labelledby="refusals">
<h2 id="refusals">Refusals</h2>
<p>A refusal is <code>application/problem+json</code> (RFC 9457): <code>type</code> <code>urn:paihao:</code> and the word, <code>title</code> for people in the
language of <code>Accept-Language</code>, <code>status</code>, and <code>refusal</code>, the word itself. The list is closed. What stands beside a word is told with it.</p>
<dl class="refusals">
${REFUSALS.map((word) => {
  const [, own] = (components.schemas[pascal(word)]?.allOf ?? []) as [Json, Json];
  const fields = fieldsOf(own).filter(({ name }) => name !== 'refusal' && name !== 'status');
  return html`<dt id="${word}"><code>${word}</code> <small>${STATUS[word]}</small></dt>
<dd><p>${sentence(WHEN[word])}</p><p class="title">${common.en.refusal[word]} <span lang="zh-CN">${common['zh-CN'].refusal[word]}</span></p>
${fields.map(({ name, type, says, needed }) => html`<p class="header"><code>${name}</code> ${type}${needed ? '' : html` <i>may be left out</i>`}. ${sentence(says)}</p>`)}</dd>`;
})}
</dl>
</section>`;
}

function shape(name: string, schema: Json): Html {
  const fields = fieldsOf(schema);
  return html`<article aria-labelledby="${name}">
<h3 id="${name}"><a href="#${name}">${name}</a></h3>
${schema.description ? html`<p>${sentence(String(schema.description))}</p>` : ''}
${schema.type === 'array' || fields.length === 0 ? html`<p>${typeOf(schema)}</p>` : ''}
${fields.length > 0 ? table(fields) : ''}
</article>`;
}
