import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { SCHEMA, schema } from '../scripts/schema.mjs';

it('has its types from the OpenAPI document: `npm run schema` writes them anew', async () => {
  expect(await readFile(SCHEMA, 'utf8')).toBe(await schema());
}, 60_000);
