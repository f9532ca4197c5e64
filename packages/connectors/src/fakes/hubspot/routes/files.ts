import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { StoredFile } from '../portal/portal.js';
import { invalid, notFound, Refusal } from '../refusal.js';
import { requireScopes } from '../serving/credentials.js';
import { created, noContent, ok, v3AndDated, type Call, type Route } from '../serving/route.js';
import { needs } from './access.js';

/** Hidden files cannot be made by the API: developers.hubspot.com/docs/api/files/files, "Changes in v3". */
const options = z.object({
  access: z.enum(['PUBLIC_INDEXABLE', 'PUBLIC_NOT_INDEXABLE', 'PRIVATE']),
  overwrite: z.boolean().default(false),
});

/** How long an address that was handed out is good. */
const addressMs = 3_600_000;

function fileJson({ bytes: _bytes, createdAt, ...others }: StoredFile) {
  const at = new Date(createdAt).toISOString();
  return { ...others, createdAt: at, updatedAt: at, archived: false, isUsableInContent: true };
}

function fileOf({ portal, param, credential }: Call): StoredFile {
  const found = portal.files.get(param('id'));
  if (!found) throw notFound();
  if (found.access.startsWith('HIDDEN_')) requireScopes(credential, ['files.ui_hidden.read']);
  return found;
}

/** What makes an address good for one file and until one instant. */
function signatureOf({ portal }: Pick<Call, 'portal'>, id: string, expires: string): string {
  return createHmac('sha256', `files of ${portal.id}`).update(`${id} ${expires}`).digest('hex');
}

/** @throws Refusal 403, as what hands out files for HubSpot says it */
function contentOf(call: Call): Uint8Array {
  const { portal, param, query } = call;
  const found = portal.files.get(param('id'));
  if (!found) throw notFound();
  const expires = query.get('expires') ?? '';
  const isGood =
    query.get('signature') === signatureOf(call, found.id, expires) && Number(expires) > portal.clock.now();
  if (found.access.startsWith('PUBLIC_') || isGood) return found.bytes;
  throw new Refusal(403, { message: 'Access denied.' });
}

/** @throws Refusal 400 */
async function readUpload({ rawBody, headers, portal }: Call): Promise<StoredFile> {
  const form = await new Response(rawBody, { headers: { 'content-type': String(headers['content-type']) } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!form || !(file instanceof File)) throw invalid('An upload is multipart/form-data with a file.');
  const folder = form.get('folderPath') ?? form.get('folderId');
  if (typeof folder !== 'string') throw invalid('One of folderPath, folderId is required.');
  const { access, overwrite } = readOptions(form.get('options'));
  const given = form.get('fileName');
  const called = typeof given === 'string' && given !== '' ? given : file.name;
  const dot = called.lastIndexOf('.');
  const extension = dot > 0 ? called.slice(dot + 1) : '';
  const bare = dot > 0 ? called.slice(0, dot) : called;
  const pathOf = (name: string) => `${folder}/${name}${extension === '' ? '' : `.${extension}`}`;
  const there = (name: string) => [...portal.files.values()].filter(({ path }) => path === pathOf(name));
  // The one that takes its place has an id of its own.
  if (overwrite) for (const { id } of there(bare)) portal.files.delete(id);
  let name = bare;
  for (let copy = 1; there(name).length > 0; copy += 1) name = `${bare}-${copy}`;
  const path = pathOf(name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = file.type.startsWith('image/') ? 'IMG' : 'DOCUMENT';
  return {
    id: portal.newId(),
    name,
    extension,
    type,
    size: file.size,
    access,
    path,
    createdAt: portal.clock.now(),
    bytes,
  };
}

function readOptions(sent: unknown): z.infer<typeof options> {
  let json: unknown;
  try {
    json = typeof sent === 'string' ? JSON.parse(sent) : undefined;
  } catch {
    json = undefined;
  }
  const read = options.safeParse(json);
  if (read.success) return read.data;
  throw invalid('options must be JSON with an access such as PRIVATE.');
}

/** The file manager. */
export const fileRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: 'files/files',
    versions: v3AndDated,
    access: needs('files'),
    async answer(call) {
      const file = await readUpload(call);
      call.portal.files.set(file.id, file);
      return created(fileJson(file));
    },
  },
  {
    method: 'GET',
    path: 'files/files/{id}',
    versions: v3AndDated,
    access: needs('files'),
    answer: (call) => ok(fileJson(fileOf(call))),
  },
  {
    method: 'GET',
    path: 'files/files/{id}/signed-url',
    versions: v3AndDated,
    access: needs('files'),
    answer(call) {
      const { id, name, extension, size, type } = fileOf(call);
      const expires = String(call.portal.clock.now() + addressMs);
      const right = new URLSearchParams({ expires, signature: signatureOf(call, id, expires) });
      const url = `${call.baseUrl}/files/${call.version}/content/${id}?${right.toString()}`;
      return ok({ name, extension, size, type, expiresAt: new Date(Number(expires)).toISOString(), url });
    },
  },
  {
    method: 'GET',
    path: 'files/content/{id}',
    versions: v3AndDated,
    access: needs(),
    kind: 'open',
    answer: (call) => ({ status: 200, bytes: contentOf(call) }),
  },
  {
    method: 'DELETE',
    path: 'files/files/{id}',
    versions: v3AndDated,
    access: needs('files'),
    answer(call) {
      call.portal.files.delete(fileOf(call).id);
      return noContent;
    },
  },
];
