import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import type { Pipeline, Pipelines, Stage } from '../portal/pipelines.js';
import { invalid } from '../refusal.js';
import { created, noContent, ok, readBody, v3AndDated, type Call, type Route } from '../serving/route.js';
import { readsSchema, writesSchema } from './access.js';

const metadata = z.record(z.string(), z.string());
const newStage = z.object({
  stageId: z.string().optional(),
  label: z.string(),
  displayOrder: z.number().int(),
  metadata: metadata.default({}),
});
const newPipeline = z.object({
  pipelineId: z.string().optional(),
  label: z.string(),
  displayOrder: z.number().int(),
  stages: z.array(newStage),
});
const pipelineChange = z.object({ label: z.string().optional(), displayOrder: z.number().int().optional() });
const stageChange = z.object({
  label: z.string().optional(),
  displayOrder: z.number().int().optional(),
  metadata: metadata.optional(),
});

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const stageJson = ({ createdAt, updatedAt, ...others }: Stage) => ({
  ...others,
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
  archived: false,
});

const pipelineJson = ({ createdAt, updatedAt, stages, ...others }: Pipeline) => ({
  ...others,
  stages: [...stages].sort((a, b) => a.displayOrder - b.displayOrder).map(stageJson),
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
  archived: false,
});

const pipelinesOf = ({ portal, param }: Call): Pipelines => portal.pipelines(objectTypeOf(param('objectType')));

/** From 2026-09 on nothing that holds records is deleted; before, whoever asks for it is told, and else they lose their stage. */
function checkUnused(call: Call, property: string, id: string): void {
  if (call.version !== '2026-09' && call.query.get('validateReferencesBeforeDelete') !== 'true') return;
  const records = call.portal.records(objectTypeOf(call.param('objectType'))).list(false);
  const using = records.filter(({ properties }) => properties[property] === id).length;
  if (using === 0) return;
  throw invalid(`${property} ${id} is used by ${using} records and cannot be deleted.`, {
    subCategory: 'STAGE_ID_IN_USE',
  });
}

/** Pipelines and their stages. */
export const pipelineRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'pipelines/{objectType}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok({ results: pipelinesOf(call).list().map(pipelineJson) }),
  },
  {
    method: 'POST',
    path: 'pipelines/{objectType}',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) => created(pipelineJson(pipelinesOf(call).create(readBody(call, newPipeline)))),
  },
  {
    method: 'GET',
    path: 'pipelines/{objectType}/{pipelineId}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok(pipelineJson(pipelinesOf(call).get(call.param('pipelineId')))),
  },
  {
    method: 'PUT',
    path: 'pipelines/{objectType}/{pipelineId}',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) =>
      ok(pipelineJson(pipelinesOf(call).replace(call.param('pipelineId'), readBody(call, newPipeline)))),
  },
  {
    method: 'PATCH',
    path: 'pipelines/{objectType}/{pipelineId}',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) =>
      ok(pipelineJson(pipelinesOf(call).update(call.param('pipelineId'), readBody(call, pipelineChange)))),
  },
  {
    method: 'DELETE',
    path: 'pipelines/{objectType}/{pipelineId}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const id = call.param('pipelineId');
      checkUnused(call, 'hs_pipeline', id);
      if (pipelinesOf(call).list().length === 1) throw invalid('The last pipeline cannot be deleted.');
      pipelinesOf(call).remove(id);
      return noContent;
    },
  },
  {
    method: 'GET',
    path: 'pipelines/{objectType}/{pipelineId}/audit',
    versions: v3AndDated,
    access: readsSchema,
    answer(call) {
      const audit = pipelinesOf(call).audit(call.param('pipelineId'));
      return ok({
        results: audit.map(({ timestamp, ...others }) => ({
          ...others,
          portalId: call.portal.id,
          timestamp: iso(timestamp),
        })),
      });
    },
  },
  {
    method: 'GET',
    path: 'pipelines/{objectType}/{pipelineId}/stages',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok({ results: pipelineJson(pipelinesOf(call).get(call.param('pipelineId'))).stages }),
  },
  {
    method: 'POST',
    path: 'pipelines/{objectType}/{pipelineId}/stages',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) =>
      created(stageJson(pipelinesOf(call).addStage(call.param('pipelineId'), readBody(call, newStage)))),
  },
  {
    method: 'GET',
    path: 'pipelines/{objectType}/{pipelineId}/stages/{stageId}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok(stageJson(pipelinesOf(call).getStage(call.param('pipelineId'), call.param('stageId')))),
  },
  {
    method: 'PATCH',
    path: 'pipelines/{objectType}/{pipelineId}/stages/{stageId}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const sent = readBody(call, stageChange);
      const changed = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
      return ok(stageJson(pipelinesOf(call).updateStage(call.param('pipelineId'), call.param('stageId'), changed)));
    },
  },
  {
    method: 'DELETE',
    path: 'pipelines/{objectType}/{pipelineId}/stages/{stageId}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      checkUnused(call, 'hs_pipeline_stage', call.param('stageId'));
      pipelinesOf(call).removeStage(call.param('pipelineId'), call.param('stageId'));
      return noContent;
    },
  },
];
