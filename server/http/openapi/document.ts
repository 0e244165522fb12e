import { accountGroup } from './account-operations.ts';
import { auditGroup } from './audit-operations.ts';
import { careGroup } from './care-operations.ts';
import { deskGroup, sessionGroup } from './desk-operations.ts';
import { deviceGroup } from './device-operations.ts';
import { figureGroup } from './figure-operations.ts';
import { hallGroup } from './hall-operations.ts';
import { notificationGroup } from './notification-operations.ts';
import { journalGroup, machineGroup, settingsGroup } from './office-operations.ts';
import type { Answer, Group, Operation, Parameter, Who } from './operation.ts';
import { previewGroup } from './preview-operations.ts';
import { pushGroup } from './push-operations.ts';
import { ANY, refusalComponents, refusalResponses } from './refusals.ts';
import { rosterGroup } from './roster-operations.ts';
import { rulesAndDaysGroup } from './rules-and-days-operations.ts';
import { type Json, namedSchemas, schemaOf } from './schemas.ts';
import { serviceGroup } from './service-operations.ts';
import { setUpGroup } from './set-up-operations.ts';
import { speechGroup } from './speech-operations.ts';
import { tableGroup } from './table-operations.ts';
import { ticketGroup } from './ticket-operations.ts';
import { windowGroup } from './window-operations.ts';

export const GROUPS: readonly Group[] = [
  hallGroup,
  ticketGroup,
  pushGroup,
  windowGroup,
  notificationGroup,
  sessionGroup,
  accountGroup,
  deskGroup,
  deviceGroup,
  rulesAndDaysGroup,
  speechGroup,
  settingsGroup,
  previewGroup,
  tableGroup,
  rosterGroup,
  setUpGroup,
  serviceGroup,
  figureGroup,
  journalGroup,
  auditGroup,
  careGroup,
  machineGroup,
];

type Body = { schema: Json; example?: unknown; examples?: Record<string, Json> };
export type DocumentedParameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: Json;
  example: unknown;
};
export type DocumentedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: DocumentedParameter[];
  requestBody?: { required: boolean; content: Record<string, Body> };
  responses: Record<string, { $ref?: string; description?: string; headers?: Record<string, Json>; content?: Record<string, Body> }>;
};
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; summary: string; description: string; license: Json };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: Record<'schemas' | 'responses' | 'examples' | 'securitySchemes', Record<string, Json>>;
};

const INFO: OpenApi['info'] = {
  title: 'Paihao 排号',
  version: '1',
  summary: 'The queue of a government service hall.',
  description:
    "Numbers, windows, boards, and what to bring. Bodies are JSON. A request that may be repeated without harm is a PUT with the asker's own id, " +
    'or names what the asker believes. Fields may be added to answers; none changes its meaning. ' +
    'A refusal is a problem document with a word from a closed list. Every answer carries an `x-request-id`, which the log has too; a request may bring ' +
    'its own: 8 to 64 letters, digits, `-` and `_`, at least one letter and no eleven digits in a row.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

const SECURITY = {
  device: { type: 'http', scheme: 'bearer', description: "A device's token. The kinds of device that may ask stand beside it." },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'paihao',
    description: 'The cookie of somebody who has signed in. The role that may ask stands beside it; none: all staff.',
  },
};

/** The whole of it, made from the shapes that the server itself reads and answers with. */
export function openApi(): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const group of GROUPS) {
    for (const operation of group.operations) {
      paths[operation.path] = { ...paths[operation.path], [operation.method]: documented(operation, group.name) };
    }
  }
  const { schemas, responses, examples } = refusalComponents();
  return {
    openapi: '3.1.1',
    info: INFO,
    tags: GROUPS.map(({ name, says }) => ({ name, description: says })),
    paths,
    components: { schemas: { ...namedSchemas(), ...schemas }, responses, examples, securitySchemes: SECURITY },
  };
}

function documented(operation: Operation, tag: string): DocumentedOperation {
  const { id, path, summary, description, who, params, query, headers, request, answers, refusals } = operation;
  const parameters = [...parametersOf('path', params), ...parametersOf('query', query), ...parametersOf('header', headers)];
  const body = request && { schema: schemaOf(request.shape, 'input'), example: request.example };
  const words = [...new Set([...refusals, ...(path.startsWith('/api') ? ANY : [])])];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: securityOf(who),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: !request.optional, content: { [request?.type ?? 'application/json']: body } } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
      ...refusalResponses(words),
    },
  };
}

function answerOf({ says, shape, example, type = 'application/json', headers = {} }: Answer): DocumentedOperation['responses'][string] {
  const told = Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
  return {
    description: says,
    ...(told.length > 0 ? { headers: Object.fromEntries(told) } : {}),
    ...(shape ? { content: { [type]: { schema: schemaOf(shape, 'output'), example } } } : {}),
  };
}

/** A requirement for each kind of asker, its kind or role written into it, as OpenAPI 3.1 lets one. */
function securityOf(who: Who): Record<string, string[]>[] {
  if (who === 'everyone' || who === 'local') return [];
  const { devices = [], roles = [] } = who;
  return [
    ...(devices === 'any' ? [{ device: [] }] : devices.map((kind) => ({ device: [kind] }))),
    ...(roles === 'any' ? [{ session: [] }] : roles.map((role) => ({ session: [role] }))),
  ];
}

const parametersOf = (where: DocumentedParameter['in'], told: Readonly<Record<string, Parameter>> = {}): DocumentedParameter[] =>
  Object.entries(told).map(([name, { shape, says, example, required }]) => {
    const schema = schemaOf(shape, 'input');
    const value = schema.type === 'integer' ? Number(example) : example;
    return { name, in: where, required: where === 'path' || required === true, description: says, schema, example: value };
  });
