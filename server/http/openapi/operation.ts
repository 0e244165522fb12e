import type { z } from 'zod';
import type { DeviceKind, RefusalWord, Role } from '../../../shared/words.ts';

/** Who may ask: everyone, whoever asks from a local address, or these devices and these roles ('any': all staff signed in). */
export type Who = 'everyone' | 'local' | { readonly devices?: readonly DeviceKind[] | 'any'; readonly roles?: readonly Role[] | 'any' };

export type Parameter = { readonly shape: z.ZodType; readonly says: string; readonly example: string; readonly required?: true };

export type Answer = {
  readonly says: string;
  /** Left out: the answer has no body. */
  readonly shape?: z.ZodType;
  readonly example?: unknown;
  /** Of the body; JSON if left out. */
  readonly type?:
    | 'application/json'
    | 'text/html'
    | 'text/plain'
    | 'text/css'
    | 'text/calendar'
    | 'image/svg+xml'
    | 'audio/wav'
    | 'application/octet-stream'
    | 'application/zip';
  readonly headers?: Readonly<Record<string, string>>;
};

/** One request of the hall, as the document and the page tell it. */
export type Operation = {
  /** Names it for programs that are made from the document. */
  readonly id: string;
  readonly method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly who: Who;
  readonly params?: Readonly<Record<string, Parameter>>;
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly headers?: Readonly<Record<string, Parameter>>;
  readonly request?: {
    readonly type?: 'application/json' | 'image/*' | 'application/octet-stream' | 'application/zip';
    readonly shape: z.ZodType;
    readonly example?: unknown;
    readonly optional?: true;
  };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Every word it can be refused with, beside those that any request can (`ANY`). */
  readonly refusals: readonly RefusalWord[];
};

/** Operations under one heading. */
export type Group = { readonly name: string; readonly says: string; readonly operations: readonly Operation[] };
