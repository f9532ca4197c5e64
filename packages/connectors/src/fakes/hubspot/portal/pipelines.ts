import type { FakeClock } from '../clock.js';
import { invalid, notFound, Refusal } from '../refusal.js';

export interface Stage {
  id: string;
  label: string;
  displayOrder: number;
  /** Of tickets: `ticketState`, OPEN or CLOSED. */
  metadata: Readonly<Record<string, string>>;
  createdAt: number;
  updatedAt: number;
}

export interface Pipeline {
  id: string;
  label: string;
  displayOrder: number;
  stages: Stage[];
  createdAt: number;
  updatedAt: number;
}

/** What somebody sends for a stage; `stageId` is only for those who want an id of their own. */
export interface NewStage {
  stageId?: string | undefined;
  label: string;
  displayOrder: number;
  metadata: Readonly<Record<string, string>>;
}

export interface NewPipeline {
  pipelineId?: string | undefined;
  label: string;
  displayOrder: number;
  stages: readonly NewStage[];
}

/** One line of a pipeline's history. */
export interface PipelineAudit {
  identifier: string;
  action: 'CREATE' | 'UPDATE' | 'DELETE';
  timestamp: number;
}

/** The pipelines of one object type. */
export interface Pipelines {
  list(): readonly Pipeline[];
  /** @throws Refusal 404 */
  get(id: string): Pipeline;
  create(sent: NewPipeline): Pipeline;
  update(id: string, sent: { label?: string | undefined; displayOrder?: number | undefined }): Pipeline;
  /** Puts all of it in place of what was there. */
  replace(id: string, sent: NewPipeline): Pipeline;
  remove(id: string): void;
  addStage(pipelineId: string, sent: NewStage): Stage;
  getStage(pipelineId: string, stageId: string): Stage;
  updateStage(pipelineId: string, stageId: string, sent: Partial<NewStage>): Stage;
  removeStage(pipelineId: string, stageId: string): void;
  audit(id: string): readonly PipelineAudit[];
}

const startingStages = ['New', 'Waiting on contact', 'Waiting on us', 'Closed'];

/** HubSpot's first pipeline of tickets: "Support Pipeline" with id 0 and the stages 1 to 4. */
export function createPipelines(clock: FakeClock, newId: () => string): Pipelines {
  const pipelines = new Map<string, Pipeline>();
  const audits: PipelineAudit[] = [];
  const note = (identifier: string, action: PipelineAudit['action']) =>
    void audits.push({ identifier, action, timestamp: clock.now() });

  const makeStage = (sent: NewStage, pipelineId: string): Stage => {
    checkState(sent);
    const elsewhere = [...pipelines.values()].some(
      ({ id, stages }) => id !== pipelineId && stages.some((stage) => stage.id === sent.stageId),
    );
    if (elsewhere) {
      const message = `A stage with id ${sent.stageId ?? ''} is in another pipeline.`;
      throw new Refusal(409, { message, category: 'CONFLICT', subCategory: 'STAGE_ID_EXISTS_IN_ANOTHER_PIPELINE' });
    }
    const now = clock.now();
    const { label, displayOrder, metadata } = sent;
    return { id: sent.stageId ?? newId(), label, displayOrder, metadata, createdAt: now, updatedAt: now };
  };
  const touch = (pipeline: Pipeline): Pipeline => {
    pipeline.updatedAt = clock.now();
    note(pipeline.id, 'UPDATE');
    return pipeline;
  };

  const all: Pipelines = {
    list: () => [...pipelines.values()].sort((a, b) => a.displayOrder - b.displayOrder),
    get(id) {
      const found = pipelines.get(id);
      if (found) return found;
      throw notFound(`Pipeline ${id} does not exist`);
    },
    create(sent) {
      const id = sent.pipelineId ?? newId();
      if (pipelines.has(id)) throw invalid(`A pipeline with id ${id} already exists.`);
      checkLabels([...all.list(), sent]);
      checkLabels(sent.stages);
      const now = clock.now();
      const { label, displayOrder } = sent;
      const pipeline = {
        id,
        label,
        displayOrder,
        stages: sent.stages.map((one) => makeStage(one, id)),
        createdAt: now,
        updatedAt: now,
      };
      pipelines.set(id, pipeline);
      note(id, 'CREATE');
      return pipeline;
    },
    update(id, { label, displayOrder }) {
      const pipeline = all.get(id);
      if (label !== undefined) pipeline.label = label;
      if (displayOrder !== undefined) pipeline.displayOrder = displayOrder;
      return touch(pipeline);
    },
    replace(id, sent) {
      const pipeline = all.get(id);
      checkLabels(sent.stages);
      Object.assign(pipeline, {
        label: sent.label,
        displayOrder: sent.displayOrder,
        stages: sent.stages.map((one) => makeStage(one, id)),
      });
      return touch(pipeline);
    },
    remove(id) {
      all.get(id);
      pipelines.delete(id);
      note(id, 'DELETE');
    },
    addStage(pipelineId, sent) {
      const pipeline = all.get(pipelineId);
      checkLabels([...pipeline.stages, sent]);
      const stage = makeStage(sent, pipelineId);
      pipeline.stages.push(stage);
      touch(pipeline);
      return stage;
    },
    getStage(pipelineId, stageId) {
      const found = all.get(pipelineId).stages.find(({ id }) => id === stageId);
      if (found) return found;
      throw notFound(`Stage ${stageId} does not exist in pipeline ${pipelineId}`);
    },
    updateStage(pipelineId, stageId, { label, displayOrder, metadata }) {
      const stage = all.getStage(pipelineId, stageId);
      if (label !== undefined) stage.label = label;
      if (displayOrder !== undefined) stage.displayOrder = displayOrder;
      if (metadata) stage.metadata = { ...stage.metadata, ...metadata };
      stage.updatedAt = clock.now();
      touch(all.get(pipelineId));
      return stage;
    },
    removeStage(pipelineId, stageId) {
      all.getStage(pipelineId, stageId);
      const pipeline = all.get(pipelineId);
      pipeline.stages = pipeline.stages.filter(({ id }) => id !== stageId);
      touch(pipeline);
    },
    audit: (id) => audits.filter(({ identifier }) => identifier === id),
  };

  const stages = startingStages.map((label, displayOrder) => ({
    stageId: String(displayOrder + 1),
    label,
    displayOrder,
    metadata: { ticketState: label === 'Closed' ? 'CLOSED' : 'OPEN' },
  }));
  all.create({ pipelineId: '0', label: 'Support Pipeline', displayOrder: 0, stages });
  return all;
}

/** A stage of tickets says whether they are open in it. */
function checkState({ label, metadata }: NewStage): void {
  const state = metadata['ticketState'];
  if (state === undefined || state === 'OPEN' || state === 'CLOSED') return;
  throw invalid(`ticketState of stage ${label} must be one of OPEN, CLOSED; it was ${state}.`);
}

function checkLabels(labelled: readonly { label: string }[]): void {
  const labels = labelled.map(({ label }) => label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) throw invalid(`The label ${twice} is used more than once.`);
}
