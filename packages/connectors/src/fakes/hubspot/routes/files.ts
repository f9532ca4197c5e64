import { z } from 'zod';
import type { StoredFile } from '../portal/portal.js';
import { invalid, notFound } from '../refusal.js';
import { created, noContent, ok, v3AndDated, type Call, type Route } from '../serving/route.js';
import { needs } from './access.js';

const options = z.object({
  access: z.enum([
    'PUBLIC_INDEXABLE',
    'PUBLIC_NOT_INDEXABLE',
    'HIDDEN_INDEXABLE',
    'HIDDEN_NOT_INDEXABLE',
    'PRIVATE',
    'HIDDEN_PRIVATE',
    'HIDDEN_SENSITIVE',
    'SENSITIVE',
  ]),
});

function fileJson({ bytes: _bytes, createdAt, ...others }: StoredFile) {
  const at = new Date(createdAt).toISOString();
  return { ...others, createdAt: at, updatedAt: at, archived: false, isUsableInContent: true };
}

function fileOf({ portal, param }: Call): StoredFile {
  const found = portal.files.get(param('id'));
  if (found) return found;
  throw notFound();
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
  const { access } = readOptions(form.get('options'));
  const dot = file.name.lastIndexOf('.');
  const name = dot > 0 ? file.name.slice(0, dot) : file.name;
  const extension = dot > 0 ? file.name.slice(dot + 1) : '';
  const path = `${folder}/${file.name}`;
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
      const expiresAt = new Date(call.portal.clock.now() + 3_600_000).toISOString();
      return ok({ name, extension, size, type, expiresAt, url: `${call.baseUrl}/files/${call.version}/content/${id}` });
    },
  },
  {
    method: 'GET',
    path: 'files/content/{id}',
    versions: v3AndDated,
    access: needs(),
    kind: 'open',
    answer: (call) => ({ status: 200, bytes: fileOf(call).bytes }),
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
