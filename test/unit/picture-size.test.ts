import { expect, test } from 'vitest';
import { pictureSize } from '../../server/store/picture-size.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  [
    'a photograph with a preview before its frame',
    bytes('\xff\xd8\xff\xe1\x00\x06Exif\xff\xff\xc2\x00\x0b\x08\x04\x38\x07\x80\x03'),
    { kind: 'jpg', width: 1920, height: 1080 },
  ],
  [
    'a WebP with loss',
    bytes('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x07\x38\x04'),
    { kind: 'webp', width: 1920, height: 1080 },
  ],
  ['a WebP without loss', bytes('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc7\x0d\x01'), { kind: 'webp', width: 1920, height: 1080 }],
  [
    'a WebP with more beside it',
    bytes('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x07\x00\x37\x04\x00'),
    { kind: 'webp', width: 1920, height: 1080 },
  ],
  ['a photograph that was cut off', bytes('\xff\xd8\xff\xe1\x40\x00Exif'), null],
  ['a page', bytes('<!doctype html>'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is known by its first bytes', (_name, picture, size) => {
  expect(pictureSize(picture)).toEqual(size);
});
