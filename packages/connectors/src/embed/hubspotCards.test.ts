import { createElement } from 'react';
import {
  Accordion,
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  hubspot,
  LoadingSpinner,
  Tag,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { CaseCardView } from '@pqrs-kit/core';
import { TicketCase } from '../../templates/hubspot/src/app/cards/TicketCase.js';
import type { CaseCard } from '../../templates/hubspot/src/app/cards/useCase.js';
import { BoardPage } from '../../templates/hubspot/src/app/pages/BoardPage.js';
import { ConnectionStatus } from '../../templates/hubspot/src/app/settings/ConnectionStatus.js';
import { sendCard, serveEmbed, type ServedEmbed } from './testing/serveEmbed.js';

// The card is drawn by HubSpot's own testing renderer, over answers of a real gateway: HubSpot, which signs and carries requests, is the only
// part that is stood in for.
let gateway: ServedEmbed;
beforeAll(async () => {
  gateway = await serveEmbed();
  return () => gateway.close();
});

/** What the card asked for: method and path. */
let asked: string[];
let answers: (path: string) => Promise<Response>;
beforeEach(() => {
  asked = [];
  answers = () => Promise.reject(new Error('nobody answers'));
  vi.spyOn(hubspot, 'fetch').mockImplementation(async (url, { method = 'GET', body } = {}) => {
    const { pathname, search } = new URL(url);
    asked.push(`${method} ${pathname}`);
    if (pathname.startsWith('/embed/hubspot/code')) return overGateway(pathname, method, search, body);
    return answers(pathname);
  });
  return () => vi.restoreAllMocks();
});

/** HubSpot's proxy: it adds who asks, signs, and sends. */
function overGateway(path: string, method: string, search = '', body?: unknown): Promise<Response> {
  const query = [search.slice(1), 'userId=7711&portalId=33&appId=1160452'].filter(Boolean).join('&');
  return sendCard(gateway, path, { method, query, ...(body !== undefined && { body }) });
}

function renderTicket(caseId = '', language = 'es', objectId = 4242) {
  const renderer = createRenderer('crm.record.tab');
  const known = { properties: { pqrs_id: caseId }, error: null, isLoading: false };
  renderer.mocks.useCrmProperties.willCall(() => known as never);
  renderer.mocks.context.crm.objectId = objectId;
  renderer.mocks.context.user.language = language;
  renderer.render(createElement(TicketCase));
  return renderer;
}
const throughGateway = (path: string) => overGateway(path, 'GET', path.endsWith('/card') ? '?language=es' : '');

describe('the card of a ticket', () => {
  it('understands what the gateway says', () => {
    expectTypeOf<CaseCardView>().toExtend<CaseCard>();
  });

  it('says that it loads', () => {
    answers = () => new Promise(() => {});
    expect(renderTicket('01ABC').find(LoadingSpinner).props.label).toBe('Cargando la PQRS…');
    expect(renderTicket('01ABC', 'pt-br').find(LoadingSpinner).props.label).toBe('Carregando a PQRS…');
  });

  it('shows the case in the words of the gateway: when the term ends, what is missing, what comes next', async () => {
    gateway.clock.set('2026-11-03T10:00:00-05:00');
    const caseId = await gateway.file();
    answers = throughGateway;
    const card = renderTicket(caseId);
    await card.waitFor(() => card.find(Heading));
    expect(card.find(Heading).text).toBe('Garantía sin repuesto: impresora térmica TP-80');
    expect(card.find(Tag).props.variant).toBe('success');
    expect(card.getRootNode().toString().replaceAll('\u00a0', ' ')).toContain('miércoles 25 de noviembre de 2026');
    expect(card.find(Accordion).props.title).toBe('Cómo se contó');
    expect(card.findByTestId(Button, 'next').text).toBe('Asignar');
    expect(asked.filter((one) => one.includes(caseId))).toEqual([`GET /v1/cases/${caseId}/card`]);
  });

  it('has the newest alert in sight, and the earlier ones behind it', async () => {
    gateway.clock.set('2026-11-03T10:00:00-05:00');
    const caseId = await gateway.file();
    for (const at of ['2026-11-23T10:00:00-05:00', '2026-11-26T10:00:00-05:00']) {
      gateway.clock.set(at);
      await gateway.desk.evaluate(caseId);
    }
    answers = throughGateway;
    const card = renderTicket(caseId);
    await card.waitFor(() => card.find(Alert));
    expect(card.findAll(Alert).map(({ text }) => text?.slice(0, 2))).toEqual(['N4']);
    expect(card.findAll(Accordion).map(({ props }) => props.title)).toEqual([
      'Cómo se contó',
      'Alertas anteriores (4)',
    ]);
  });

  it('opens the next step in a window of the gateway, and looks again when it is closed', async () => {
    const caseId = await gateway.file();
    answers = throughGateway;
    const card = renderTicket(caseId);
    await card.waitFor(() => card.findByTestId(Button, 'next'));
    card.findByTestId(Button, 'next').trigger('onClick', {} as never);
    const opened = card.mocks.actions.openIframeModal;
    await vi.waitFor(() => expect(opened.callCount).toBe(1));
    const [{ uri }, onClose] = opened.calls[0] as unknown as [{ uri: string }, () => void];
    expect(uri).toMatch(/^https:\/\/pqrs\.example\.org\/embed\/case\?lang=es-CO&step=assign#c=[\w-]{43}$/);
    onClose();
    await vi.waitFor(() => expect(asked.filter((one) => one.endsWith('/card'))).toHaveLength(2));
  });

  it('says so where the window does not open', async () => {
    const caseId = await gateway.file();
    answers = throughGateway;
    const card = renderTicket(caseId);
    await card.waitFor(() => card.findByTestId(Button, 'escalate'));
    vi.spyOn(hubspot, 'fetch').mockRejectedValue(new Error('no network'));
    card.findByTestId(Button, 'escalate').trigger('onClick', {} as never);
    await vi.waitFor(() => expect(card.mocks.actions.addAlert.callCount).toBe(1));
    expect(card.mocks.actions.addAlert.calls[0]?.[0]).toMatchObject({ type: 'danger' });
  });

  it('offers to make a case of a ticket that has none', async () => {
    answers = throughGateway;
    const card = renderTicket('', 'es', 991);
    await card.waitFor(() => card.find(EmptyState));
    card.findByTestId(Button, 'create').trigger('onClick', {} as never);
    await vi.waitFor(() => expect(card.mocks.actions.openIframeModal.callCount).toBe(1));
    expect(asked).toEqual(['GET /embed/hubspot/tickets/991', 'POST /embed/hubspot/code']);
  });

  it.each([
    ['the gateway fails', () => Promise.resolve(new Response('', { status: 503 })), 'No pudimos cargar la PQRS'],
    ['nobody answers', () => Promise.reject(new Error('no network')), 'No pudimos cargar la PQRS'],
    [
      'the user does not work there',
      () => Promise.resolve(new Response('', { status: 403 })),
      'Usted no trabaja en las PQRS',
    ],
  ])('says what to do where %s, and tries again', async (_, answer, title) => {
    answers = answer;
    const card = renderTicket('01ABC');
    await card.waitFor(() => card.find(ErrorState));
    expect(card.find(ErrorState).props.title).toBe(title);
    const caseId = await gateway.file();
    answers = () => throughGateway(`/v1/cases/${caseId}/card`);
    card.findByTestId(Button, 'retry').trigger('onClick', {} as never);
    await card.waitFor(() => card.find(Heading));
  });
});

describe('the page of the app', () => {
  it('opens the board', async () => {
    const page = createRenderer('pages');
    page.mocks.context.user.language = 'en';
    page.render(createElement(BoardPage));
    expect(page.find(Heading).text).toBe('PQRS inbox');
    page.findByTestId(Button, 'open').trigger('onClick', {} as never);
    await vi.waitFor(() => expect(page.mocks.actions.openIframeModal.callCount).toBe(1));
    expect(page.mocks.actions.openIframeModal.calls[0]?.[0]).toMatchObject({ title: 'PQRS inbox' });
  });
});

describe('the settings of the app', () => {
  it.each([
    [200, 'success'],
    [401, 'error'],
    [403, 'warning'],
    [503, 'error'],
  ])('say how the gateway takes this account: %d', async (status, variant) => {
    answers = () => Promise.resolve(Response.json({ caseId: null }, { status }));
    const settings = createRenderer('settings');
    settings.mocks.context.user.language = 'es';
    settings.render(createElement(ConnectionStatus));
    await settings.waitFor(() => settings.find(Alert));
    expect(settings.find(Alert).props.variant).toBe(variant);
  });
});
