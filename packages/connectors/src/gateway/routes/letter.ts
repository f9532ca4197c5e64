import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { letterOf, PqrsError, type Letter } from '@pqrs-kit/core';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { letterHtml, letterPolicy } from '../../letters/letterHtml.js';
import { requireDesk } from '../access.js';
import { accessProblems, problemAnswer } from '../answers.js';
import type { GatewayEnv, GatewayOptions } from '../options.js';

const formats = z.enum(['html', 'pdf']);
type Format = z.infer<typeof formats>;

const letterRoute = createRoute({
  method: 'get',
  path: '/v1/cases/{caseId}/letter',
  summary: 'The answer of a case as a letter, or as a draft of it until it is approved',
  description: 'HTML unless `format` or else `Accept` asks for PDF.',
  security: [{ token: [] }],
  request: { params: z.object({ caseId: z.string() }), query: z.object({ format: formats.optional() }) },
  responses: {
    200: {
      description: 'The letter, named after the radicado.',
      content: {
        'text/html': { schema: z.string() },
        'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    404: problemAnswer('There is no such case.'),
    409: problemAnswer('The letter lacks what `missing` names, or decides as a whole what its items do not.'),
    422: problemAnswer('There is no such format.'),
    ...accessProblems,
  },
});

export function addLetter(app: OpenAPIHono<GatewayEnv>, { desk, tokens }: GatewayOptions): void {
  app.openAPIRegistry.registerPath(letterRoute);
  app.get(letterRoute.getRoutingPath(), requireDesk(tokens), async (c) => {
    const format = formatOf(c);
    const letter = letterOf(await desk.letter(c.get('actor'), c.req.param('caseId')));
    c.header('Content-Disposition', `inline; filename="${letter.radicado}.${format}"`);
    c.header('Content-Language', letter.locale);
    c.header('Vary', 'Accept', { append: true });
    return format === 'pdf' ? answerPdf(c, letter) : answerHtml(c, letter);
  });
}

function formatOf(c: Context<GatewayEnv>): Format {
  const asked = c.req.query('format');
  if (asked === undefined) {
    const supports = ['text/html', 'application/pdf'];
    return accepts(c, { header: 'Accept', supports, default: 'text/html' }) === 'application/pdf' ? 'pdf' : 'html';
  }
  const read = formats.safeParse(asked);
  if (read.success) return read.data;
  throw new PqrsError('input-invalid', 'There is no such format of a letter.', 'Ask for "html" or "pdf".', {
    fields: [{ field: 'format', code: 'unknownValue' }],
  });
}

async function answerHtml(c: Context<GatewayEnv>, letter: Letter): Promise<Response> {
  c.header('Content-Security-Policy', letterPolicy);
  return c.html(await letterHtml(letter), 200);
}

async function answerPdf(c: Context<GatewayEnv>, letter: Letter): Promise<Response> {
  // Loaded when the first is asked for: fonts and their reader are a good part of a server's memory.
  const { letterPdf } = await import('../../letters/letterPdf.js');
  const { bytes } = await letterPdf(letter);
  c.header('Content-Type', 'application/pdf');
  return c.body(Uint8Array.from(bytes), 200);
}
