import { z } from 'zod';
import { DOCUMENTS, Roster } from '../../../shared/settings.ts';
import { SetUpRequest, StartRequest, TestTicketRequest } from '../../../shared/start-requests.ts';
import { DeviceList } from './device-operations.ts';
import * as figureAnswers from './figure-answers.ts';
import * as hallAnswers from './hall-answers.ts';
import { MatterList, QueueList } from './hall-operations.ts';
import * as notificationAnswers from './notification-answers.ts';
import { MissingList } from './notification-operations.ts';
import * as officeAnswers from './office-answers.ts';
import { DocumentList, SettingsDocument } from './office-operations.ts';
import { REQUESTS } from './requests.ts';
import * as rosterAnswers from './roster-answers.ts';
import { DutyFeedList, DutyShownList } from './roster-operations.ts';
import { PairingView, RuleAbouts, RuleChanges, SlipPage, SuggestedYear } from './rules-and-days-operations.ts';
import * as serviceAnswers from './service-answers.ts';
import * as setUpAnswers from './set-up-answers.ts';
import * as windowAnswers from './window-answers.ts';

export type Json = { [key: string]: unknown };

/** What programs call a thing: the word `already-waiting` is AlreadyWaiting, the document `roster` RosterDocument. */
export const pascal = (word: string): string => word.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** What is asked is told as it may be written, what is answered as it comes; a document of the settings is both. */
const ASKED: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(REQUESTS).map(([name, { shape }]) => [name, shape])),
  ...Object.fromEntries(Object.entries({ ...DOCUMENTS, roster: Roster }).map(([name, shape]) => [`${pascal(name)}Document`, shape])),
  SettingsDocument,
  SetUpRequest,
  StartRequest,
  TestTicketRequest,
};
const ANSWERED: Readonly<Record<string, z.ZodType>> = {
  ...hallAnswers,
  ...windowAnswers,
  ...notificationAnswers,
  PairingView,
  RuleAbouts,
  RuleChanges,
  SlipPage,
  SuggestedYear,
  MissingList,
  ...officeAnswers,
  ...rosterAnswers,
  DutyShownList,
  DutyFeedList,
  ...setUpAnswers,
  ...figureAnswers,
  ...serviceAnswers,
  QueueList,
  MatterList,
  DeviceList,
  DocumentList,
};
const names = new Map([...Object.entries(ANSWERED), ...Object.entries(ASKED)].map(([name, shape]) => [shape, name]));

/** A shape by its name; one without a name as it stands. */
export function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const name = names.get(shape);
  return name ? refTo(name) : (tidy(z.toJSONSchema(shape, { io }), io) as Json);
}

/** Every shape that has a name. */
export function namedSchemas(): Record<string, Json> {
  const asked = schemasOf(ASKED, 'input');
  for (const [name, { says, fields }] of Object.entries(REQUESTS)) {
    const schema = asked[name] ?? {};
    schema.description = says;
    const properties = (schema.properties ?? {}) as Record<string, Json>;
    for (const [field, description] of Object.entries(fields)) properties[field] = { ...properties[field], description };
  }
  return { ...asked, ...schemasOf(ANSWERED, 'output') };
}

function schemasOf(shapes: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return tidy(schemas, io) as Record<string, Json>;
}

/**
 * zod's JSON Schema as a person would write it: what says nothing is left out, and "or null" stands in one line.
 * Answers let fields pass that are not told here, because some will be added.
 */
function tidy(schema: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(schema)) return schema.map((one) => tidy(one, io));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _schema, $id: _id, ...kept } = schema as Json;
  const tidied: Json = Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, tidy(value, io)]));
  if (tidied.format === 'date-time' || tidied.format === 'date') delete tidied.pattern;
  if (tidied.maximum === Number.MAX_SAFE_INTEGER) delete tidied.maximum;
  const others = tidied.additionalProperties;
  if ((io === 'output' && others === false) || (typeof others === 'object' && others !== null && Object.keys(others).length === 0))
    delete tidied.additionalProperties;
  return orNull(tidied);
}

/** `{anyOf: [X, null]}` as X with one more type. */
function orNull({ anyOf, ...rest }: Json): Json {
  if (!Array.isArray(anyOf)) return rest;
  const [one, nothing] = anyOf as [Json, Json?];
  const mergeable = anyOf.length === 2 && nothing?.type === 'null' && typeof one.type === 'string';
  if (!mergeable) return { anyOf, ...rest };
  return { ...one, ...rest, type: [one.type, 'null'], ...(Array.isArray(one.enum) ? { enum: [...one.enum, null] } : {}) };
}
