import { z } from 'zod';
import { DeviceChangeRequest, DeviceCommandRequest, DeviceRequest, HeartbeatRequest, PairRequest } from '../../../shared/requests.ts';
import { AT } from './examples.ts';
import { BlocksView, DeviceCommandAnswer, DeviceRow, HeartbeatAnswer, NewDeviceAnswer, PairedAnswer } from './office-answers.ts';
import type { Group, Operation } from './operation.ts';

export const DeviceList = z.array(DeviceRow).describe("The hall's devices.");
const admin: Operation['who'] = { roles: ['admin'] };
const id = { id: { shape: z.string(), says: 'The device, as kiosk-1.', example: 'kiosk-1' } };
const mounting = {
  preset: 'auto' as const,
  rotate: 0 as const,
  arrow: 'right' as const,
  swapDaily: false,
  volume: 100,
  inches: 55,
  lastSeat: 12,
};
const kiosk = { id: 'kiosk-1', kind: 'kiosk' as const, name: '一号取号机', zone: null, window: null };

/** Kiosks, displays and pads: registered once, known by a token. */
export const deviceGroup: Group = {
  name: 'Devices',
  says: 'Kiosks, displays and pads hold a token, and send it as `Authorization: Bearer …`.',
  operations: [
    {
      id: 'listDevices',
      method: 'get',
      path: '/api/devices',
      summary: "The hall's devices",
      who: admin,
      answers: {
        200: {
          says: 'The devices.',
          shape: DeviceList,
          example: [{ ...kiosk, mounting, pairedAt: AT, createdAt: '2026-11-30T08:00:00.000Z' }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'registerDevice',
      method: 'post',
      path: '/api/devices',
      summary: 'Register a device',
      description: 'A program uses the token as it is; a browser is paired by opening the link.',
      who: admin,
      request: { shape: DeviceRequest, example: { kind: 'kiosk', name: '二号取号机', zone: 'A' } },
      answers: {
        201: {
          says: 'Registered.',
          shape: NewDeviceAnswer,
          example: { id: 'kiosk-2', token: 'tS0V…', link: 'http://192.0.2.10:8080/kiosk/#pair=3fQx…' },
        },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-window'],
    },
    {
      id: 'pairDevice',
      method: 'post',
      path: '/api/devices/pair',
      summary: 'Turn a code into a token',
      description: 'Once: a code that was used, or is older than seven days, is not-allowed.',
      who: 'everyone',
      request: { shape: PairRequest, example: { code: '3fQxN0p8sV1uYw7ZbK4eTA' } },
      answers: { 201: { says: 'Paired.', shape: PairedAnswer, example: { ...kiosk, token: 'tS0V…' } } },
      refusals: ['not-allowed'],
    },
    {
      id: 'changeDevice',
      method: 'patch',
      path: '/api/devices/{id}',
      summary: 'Give a device another name or place, or say how it hangs',
      description: 'What is left out stays as it is. The device is told at once.',
      who: { roles: ['supervisor', 'admin'] },
      params: id,
      request: {
        shape: DeviceChangeRequest,
        example: { name: '东门取号机', zone: 'B', mounting: { volume: 60, inches: 55, lastSeat: 12 } },
      },
      answers: {
        200: {
          says: 'As it is from now on.',
          shape: DeviceRow,
          example: {
            ...kiosk,
            name: '东门取号机',
            zone: 'B',
            mounting: { ...mounting, volume: 60 },
            pairedAt: AT,
            createdAt: '2026-11-30T08:00:00.000Z',
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place', 'unknown-window'],
    },
    {
      id: 'removeDevice',
      method: 'delete',
      path: '/api/devices/{id}',
      summary: 'Take a device away',
      description: 'Its tokens are worth nothing from now on, and its sockets are closed.',
      who: admin,
      params: id,
      answers: { 204: { says: 'Gone.' } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place'],
    },
    {
      id: 'beat',
      method: 'post',
      path: '/api/devices/me/heartbeat',
      summary: 'Say that one is there',
      description: 'Every device does so every ten seconds; one that is silent for a minute shows as lost in the office.',
      who: { devices: 'any' },
      request: {
        shape: HeartbeatRequest,
        example: {
          ...{ painted: { seq: 812, at: AT, call: 'A001' }, sound: 'ready', printer: null, build: 'Bx3kQ9aZ' },
          ...{ spoken: 41, said: [{ zone: 'A', spoken: 41, said: ['missed/A003/1796086800000'] }], size: '1920x1080', layout: 'calls' },
        },
        optional: true,
      },
      answers: {
        200: {
          says: 'What it should do, and who it is by now.',
          shape: HeartbeatAnswer,
          example: {
            commands: [{ nr: 1, do: 'identify' }],
            device: { id: 'display-1', name: '一号屏', zone: 'A', window: null, mounting },
            speaks: [{ zone: 'A', spoken: 41, said: ['missed/A003/1796086800000'] }],
            build: 'Bx3kQ9aZ',
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'askForBlocks',
      method: 'post',
      path: '/api/devices/me/blocks',
      summary: 'Ask for the numbers that a kiosk may give by itself',
      description:
        'For the hours when the server is away: of every queue as many as `reserved_block` of the document `hall` says, from the end of its ' +
        "digits, for this kiosk and this day. Asked again, the same; when all of a queue's are handed in, further ones, up to a third of its " +
        'numbers for all kiosks together. Nothing is granted on a day of rest, nor before the doors open; pairing another browser ends what was ' +
        'granted. Each number is handed in by PUT /api/tickets/{id}.',
      who: { devices: ['kiosk'] },
      answers: {
        200: {
          says: 'What it has; nothing where the hall reserves no numbers.',
          shape: BlocksView,
          example: { day: '2026-12-01', blocks: [{ queue: 'A', from: 980, to: 999, used: [980, 981] }] },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'commandDevice',
      method: 'post',
      path: '/api/devices/{id}/commands',
      summary: 'Tell a device to do something',
      who: { roles: ['supervisor', 'admin'] },
      params: id,
      request: { shape: DeviceCommandRequest, example: { do: 'identify' } },
      description:
        "It hears of it with its next heartbeat. A kiosk's test slip the server prints itself, unless the kiosk's own browser prints.",
      answers: { 202: { says: 'It will be done.', shape: DeviceCommandAnswer, example: { nr: 1, do: 'identify' } } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place'],
    },
  ],
};
