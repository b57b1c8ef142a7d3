/** Makes the types of the API client from our own OpenAPI document. `npm run schema` writes them anew. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const DOCUMENT = new URL('../openapi.json', import.meta.url);
export const SCHEMA = new URL('../src/schema.ts', import.meta.url);

/** The API proper: what other people's apps call besides is left out. */
const OURS = /^\/api\/(v1|v2|tintype)\//;
const MULTIPART = 'multipart/form-data';
/** An empty text takes a file away. */
const FILE = ts.factory.createUnionTypeNode([
  ts.factory.createTypeReferenceNode('Blob'),
  ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral('')),
]);

/** The text of `src/schema.ts`. */
export async function schema() {
  const document = JSON.parse(await readFile(DOCUMENT, 'utf8'));
  const tree = await openapiTS(reduced(document), {
    transform: ({ format }) => (format === 'binary' ? FILE : undefined),
  });
  return `// Made from openapi.json by \`npm run schema\`.\n${astToString(tree)}`;
}

/** Bodies are JSON, or multipart where they hold files; refusals are thrown and need no type of their own. */
function reduced(document) {
  const paths = Object.entries(document.paths).filter(([path]) => OURS.test(path));
  for (const operation of paths.flatMap(([, operations]) => Object.values(operations))) {
    delete operation.responses.default;
    const content = operation.requestBody?.content;
    if (!content) continue;
    const [type, body] = holdsFiles(content) ? [MULTIPART, content[MULTIPART]] : Object.entries(content)[0];
    operation.requestBody.content = { [type]: body };
  }
  return { ...document, paths: Object.fromEntries(paths) };
}

function holdsFiles(content) {
  const parts = Object.values(content[MULTIPART].schema.properties);
  return parts.some(({ format }) => format === 'binary');
}

if (process.argv[1] === import.meta.filename) await writeFile(SCHEMA, await schema());
